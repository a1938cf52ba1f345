"""One service of a charter as a form, and back."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.editions.forms.cells import Cell, Pair, PartForm, typed_entries, typed_person
from shonod.ground.bangla import western_digits
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.typed import clean, fee_of, limit_of, texts_of, ways_of
from shonod.ui.templatetags.days import digits

MOST_SERVICES = 999


class ServiceForm(PartForm):
    """One service; typed parts follow from the words when it is saved."""

    def __init__(self, *args: Any, sections: list[Part], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"] = forms.ChoiceField(
            label=_("Section"), choices=[(one["key"], section_words(one)) for one in sections]
        )
        self.fields["number"] = Cell(label=_("Number in the section"), most=4)
        self.add_pair(
            "name", _("Name of the service"), rows=2, required=True,
            error_messages={"required": _("Write the name of the service")},
        )  # fmt: skip
        self.add_pair("delivery", _("How it is given, one way a line"), rows=4)
        self.add_pair("documents", _("Papers to bring, one a line"), rows=3)
        self.add_pair(
            "documents_from", _("Where papers and forms are to be had, one a line"), rows=3
        )
        self.add_pair("fee", _("Fee and how to pay"))
        self.add_pair("time_limit", _("Time limit"))
        self.add_person("officer")
        self.fields["everywhere"] = forms.BooleanField(
            label=_("Change this officer in every service that names the same one"), required=False
        )
        self.add_person("supervisor")

    def first(self) -> list[Pair]:
        return self.pairs("section", "number", "name")

    def limit(self) -> list[Pair]:
        return self.pairs("time_limit")

    def fee_cells(self) -> list[Pair]:
        return self.pairs("fee")

    def ways(self) -> list[Pair]:
        return self.pairs("delivery", "documents", "documents_from")

    def officer(self) -> list[Pair]:
        return [*self.people("officer"), *self.pairs("everywhere")]

    def supervisor(self) -> list[Pair]:
        return self.people("supervisor")

    def clean_number(self) -> int | None:
        typed = western_digits(self.cleaned_data["number"].strip())
        if not typed:
            return None
        if not typed.isascii() or not typed.isdigit() or not 0 < int(typed) <= MOST_SERVICES:
            raise ValidationError(_("Write a number such as %(example)s") % {"example": digits(3)})
        return int(typed)

    def clean(self) -> None:
        super().clean()
        for prefix in ("officer", "supervisor"):
            self.check_person(prefix)

    def part(self, before: Part) -> Part:
        given = self.cleaned_data
        cells: Part = {
            "number": given["number"],
            "name": clean(given["name"]),
            "name_en": clean(given["name_en"]),
            "delivery": ways_of(given["delivery"], given["delivery_en"], before["delivery"]),
            "fee": fee_of(given["fee"], given["fee_en"], before["fee"]),
            "time_limit": limit_of(
                given["time_limit"], given["time_limit_en"], before["time_limit"]
            ),
        }
        for column in ("documents", "documents_from"):
            cells[column] = texts_of(given[column], given[f"{column}_en"])
        for column in ("officer", "supervisor"):
            cells[column] = self.person(column, before[column])
        kept = {name: value for name, value in before.items() if name != "section"}
        return {**kept, **cells}


def typed_service(service: Part) -> dict[str, Any]:
    """A service as the form shows it."""
    typed: dict[str, Any] = {
        "section": service["section"],
        "number": digits(service["number"]) if service["number"] else "",
        "name": service["name"],
        "name_en": service["name_en"],
        **typed_person("officer", service["officer"]),
        **typed_person("supervisor", service["supervisor"]),
    }
    for column in ("delivery", "documents", "documents_from"):
        typed |= typed_entries(column, service[column])
    for column in ("fee", "time_limit"):
        typed[column] = service[column]["text"] or ""
        typed[f"{column}_en"] = service[column].get("text_en", "")
    return typed


def section_words(section: Part) -> str:
    words = (digits(section["number"] or ""), section["title"])
    return " ".join(word for word in words if word) or str(_("A section without a title"))
