"""The cells of a charter as an officer types them, Bangla and English side by side."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.officers import e164
from shonod.ground.charter.typed import PERSON, lines_in, person_of
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.numbers import phone

LONGEST = 2000
_PERSON_LABELS = {
    "name": _("Name"),
    "designation": _("Post"),
    "office": _("Office"),
}


class Pair(NamedTuple):
    """A cell and its English; `english` is None for what has no language (a number, a phone)."""

    own: BoundField
    english: BoundField | None


class Cell(forms.CharField):
    """A text of a charter. Control characters are refused."""

    def __init__(self, *, rows: int = 1, most: int = LONGEST, **kwargs: Any) -> None:
        shape = forms.Textarea({"rows": rows, "dir": "auto"})
        self.widget = shape if rows > 1 else forms.TextInput({"dir": "auto"})
        # Not Django's max_length: a page of twenty cells needs no twenty counters.
        self.most = most
        super().__init__(**{"required": False, **kwargs})

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.most:
            most = digits(self.most)
            raise ValidationError(_("Keep it within %(most)s characters") % {"most": most})
        if any(ord(letter) < 32 and letter not in "\r\n\t" for letter in value):
            raise ValidationError(_("There are characters in the text that cannot be shown"))


class PartForm(forms.Form):
    """`mark` says which state of the part the officer had before his eyes; `fits`, that English
    which was left alone still says what the Bangla says now."""

    mark = forms.CharField(widget=forms.HiddenInput, max_length=16)
    fits = forms.BooleanField(
        label=_("The English that I left alone still says the same"), required=False
    )

    def clean(self) -> None:
        if not self.cleaned_data.pop("fits"):
            for name in self.left_alone():
                self.add_error(
                    name,
                    _(
                        "The Bangla beside it changed. Change the English too, or tick at the end "
                        "that it still says the same"
                    ),
                )

    def left_alone(self) -> list[str]:
        """The English cells that stand as they did though the Bangla beside them changed."""
        return [
            english.name
            for own, english in self._pairs()
            if english is not None
            and english.value()
            and _squeezed(own.initial)
            and _squeezed(own.value()) != _squeezed(own.initial)
            and _squeezed(english.value()) == _squeezed(english.initial)
        ]

    def add_pair(self, name: str, label: Promise | str, **kwargs: Any) -> None:
        self.fields[name] = Cell(label=label, **kwargs)
        self.fields[f"{name}_en"] = Cell(
            label=_("%(cell)s in English") % {"cell": label},
            rows=kwargs.get("rows", 1),
            most=kwargs.get("most", LONGEST),
        )

    def add_person(self, prefix: str) -> None:
        for name, label in _PERSON_LABELS.items():
            self.add_pair(f"{prefix}_{name}", label)
        self.fields[f"{prefix}_phones"] = Cell(label=_("Telephones, one a line"), rows=2)
        self.fields[f"{prefix}_emails"] = Cell(label=_("E-mail addresses, one a line"), rows=2)

    def pairs(self, *names: str) -> list[Pair]:
        """The cells of these names, or all, as the page sets them."""
        return [pair for pair in self._pairs() if not names or pair.own.name in names]

    def people(self, prefix: str) -> list[Pair]:
        return [pair for pair in self._pairs() if pair.own.name.startswith(f"{prefix}_")]

    def _pairs(self) -> Iterator[Pair]:
        for name in self.fields:
            if name not in ("mark", "fits") and not name.endswith("_en"):
                english = f"{name}_en"
                yield Pair(self[name], self[english] if english in self.fields else None)

    def check_person(self, prefix: str) -> None:
        """Errors for telephones and addresses that are none, each named."""
        phones = lines_in(self.cleaned_data.get(f"{prefix}_phones", ""))
        emails = lines_in(self.cleaned_data.get(f"{prefix}_emails", ""))
        for text in phones:
            if e164(text) is None:
                words = _("“%(text)s” is no telephone number of Bangladesh") % {"text": text}
                self.add_error(f"{prefix}_phones", words)
        for text in emails:
            try:
                validate_email(text)
            except ValidationError:
                words = _("“%(text)s” is no e-mail address") % {"text": text}
                self.add_error(f"{prefix}_emails", words)

    def person(self, prefix: str, before: Part) -> Part:
        typed = {name: self.cleaned_data.get(f"{prefix}_{name}", "") for name in PERSON}
        return person_of(typed, before)


def _squeezed(value: object) -> str:
    return " ".join(str(value or "").split())


def typed_entries(name: str, entries: list[Mapping[str, str]]) -> dict[str, str]:
    english = [one.get("text_en", "") for one in entries]
    return {
        name: "\n".join(one["text"] for one in entries),
        f"{name}_en": "\n".join(english) if any(english) else "",
    }


def typed_person(prefix: str, person: Part) -> dict[str, str]:
    typed = {f"{prefix}_{name}": person.get(name) or "" for name in PERSON}
    typed[f"{prefix}_phones"] = "\n".join(phone(number) for number in person["phones"])
    typed[f"{prefix}_emails"] = "\n".join(person["emails"])
    return typed
