"""What an officer types of a sheet: what holds for all options, and each of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from shonod.advice.models import Option, Price, Words
from shonod.advice.models.words import OPTION_TEXTS, TEXTS, YEARLY, option_name
from shonod.advice.queries.drawn import span_words
from shonod.advice.queries.sheets import priced
from shonod.advice.states import (
    FEWEST_OPTIONS,
    LARGEST_SUM,
    MOST_OPTIONS,
    MOST_PIECES,
    MOST_YEARS,
)
from shonod.ground.costs import ZERO
from shonod.ui.forms import NumberField, PlainText
from shonod.ui.templatetags.days import digits, short_day

ONE_A_LINE = _("One a line.")
_LABELS = {
    "title": _("Title"),
    "need": _("What it is needed for"),
    "advice": _("What the office advises, and why"),
    "checks": _("What to look at when buying"),
    "warranty": _("Warranty"),
    "safety": _("Safety"),
    "name": _("Option"),
    "suits": _("Suits"),
    "good": _("For it"),
    "bad": _("Against it"),
    "specs": _("It must have at least"),
}
_ENGLISH = {
    "title": _("Title in English"),
    "need": _("What it is needed for, in English"),
    "advice": _("What the office advises, in English"),
    "checks": _("What to look at when buying, in English"),
    "warranty": _("Warranty, in English"),
    "safety": _("Safety, in English"),
    "name": _("Option in English"),
    "suits": _("Suits, in English"),
    "good": _("For it, in English"),
    "bad": _("Against it, in English"),
    "specs": _("It must have at least, in English"),
}
_HELP = {
    "need": _("Whoever reads it should know whether it fits his own need."),
    "advice": _("It goes to whoever asked as the answer; the sheet follows it."),
    "checks": ONE_A_LINE,
    "warranty": ONE_A_LINE,
    "safety": _("One a line: electricity, data, second-hand goods, electronic waste."),
    "name": _("What it is, without a brand."),
    "suits": _("Whom and what it fits."),
    "good": ONE_A_LINE,
    "bad": ONE_A_LINE,
    "specs": ONE_A_LINE,
}
_SUMS = {
    "low": _("Price of one, in taka"),
    "high": _("At most"),
    "consumables": _("Each year: ink, toner, paper, parts"),
    "electricity": _("Each year: electricity"),
    "subscription": _("Each year: subscription, licence"),
}
_LENGTHS = {"title": 160, "name": 120, "need": 1500, "advice": 1500, "suits": 300}
_ONE_LINE = {"title", "name"}


def text_field(name: str, *, english: bool = False) -> PlainText:
    lines = 1 if name in _ONE_LINE else 2 if name == "suits" else 4
    label, why = (_ENGLISH[name], "") if english else (_LABELS[name], _HELP.get(name, ""))
    needs = name == "title" and not english
    wrong = {"required": _("Write the title")}
    most = _LENGTHS.get(name, 1000)
    return PlainText(
        label=label,
        max_length=most,
        lines=lines,
        required=needs,
        help_text=why,
        error_messages=wrong,
    )


def _whole(label: Any, most: int) -> NumberField:
    return NumberField(label=label, min_value=1, max_value=most, decimal_places=0)


@dataclass(frozen=True, slots=True)
class OptionFields:
    """The fields of one option as a page shows them; `is_open`: something stands in it."""

    number: int
    fields: list[BoundField]
    english: list[BoundField]
    is_open: bool


class WordsForm(forms.Form):
    """A whole sheet. `prices`: those of the table that an option may take; `known`: the words as
    they are kept, whose prices keep their day while their sums stay."""

    bilingual = False

    def __init__(
        self,
        *args: Any,
        prices: Sequence[Price],
        known: Words | None,
        today: date,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.prices = {str(price.id): price for price in prices}
        self.known, self.today = known, today
        for name in TEXTS[:2]:
            self.fields[name] = text_field(name)
        for n in range(MOST_OPTIONS):
            self._add_option(n)
        self.fields["years"] = _whole(_("Costs are counted over how many years"), MOST_YEARS)
        self.fields["pieces"] = _whole(_("How many are bought"), MOST_PIECES)
        for name in TEXTS[2:]:
            self.fields[name] = text_field(name)
        if self.bilingual:
            for name in TEXTS:
                self.fields[f"{name}_en"] = text_field(name, english=True)
        if known:
            self.initial = {**initial_of(known), **self.initial}

    def _add_option(self, n: int) -> None:
        for name in OPTION_TEXTS:
            self.fields[option_name(n, name)] = text_field(name)
        if self.prices:
            self.fields[option_name(n, "price")] = forms.ChoiceField(
                label=_("Price from the table"),
                required=False,
                choices=[("", _("None: typed below")), *map(_choice, self.prices.values())],
            )
        for name, label in _SUMS.items():
            self.fields[option_name(n, name)] = NumberField(
                label=label, required=False, min_value=0, max_value=LARGEST_SUM, decimal_places=2
            )
        if self.bilingual:
            for name in OPTION_TEXTS:
                self.fields[f"{option_name(n, name)}_en"] = text_field(name, english=True)

    @property
    def head(self) -> list[BoundField]:
        return [self[name] for name in TEXTS[:2]]

    @property
    def tail(self) -> list[BoundField]:
        return [self[name] for name in ("years", "pieces", *TEXTS[2:])]

    @property
    def english(self) -> list[BoundField]:
        return [self[f"{name}_en"] for name in TEXTS] if self.bilingual else []

    @property
    def options(self) -> Iterator[OptionFields]:
        for n in range(MOST_OPTIONS):
            names = [name for name in self.fields if name.startswith(option_name(n, ""))]
            own = [self[name] for name in names if not name.endswith("_en")]
            english = [self[name] for name in names if name.endswith("_en")]
            is_open = n < FEWEST_OPTIONS or bool(self[option_name(n, "name")].value())
            is_wrong = any(self[name].errors for name in names)
            yield OptionFields(n + 1, own, english, is_open or is_wrong)

    def clean(self) -> dict[str, Any]:
        for n in range(MOST_OPTIONS):
            self._check_option(n)
        named = [n for n in range(MOST_OPTIONS) if self.cleaned_data.get(option_name(n, "name"))]
        if len(named) < FEWEST_OPTIONS:
            first = option_name(min({0, 1} - set(named)), "name")
            self.add_error(
                first,
                _("Put at least two options side by side; to keep what there is can be one"),
            )
        return self.cleaned_data

    def _check_option(self, n: int) -> None:
        given = {
            name: self.cleaned_data.get(option_name(n, name)) for name in (*OPTION_TEXTS, *_SUMS)
        }
        # The least that it must have stands there from the kind's check list.
        told = [name for name, value in given.items() if value and name not in ("name", "specs")]
        if told and not given["name"]:
            self.add_error(option_name(n, "name"), _("Say what the option is"))
        low, high = given["low"], given["high"]
        if high is not None and low is None:
            self.add_error(option_name(n, "low"), _("Write the lower price too"))
        if low is not None and high is not None and high < low:
            self.add_error(option_name(n, "high"), _("The highest price is below the lowest"))

    def words(self) -> Words:
        """The options without a name are left out."""
        given = self.cleaned_data
        texts = {name: given[name] for name in TEXTS}
        named = [n for n in range(MOST_OPTIONS) if given[option_name(n, "name")]]
        return Words(
            **texts,
            options=tuple(map(self._option, named)),
            years=int(given["years"]),
            pieces=int(given["pieces"]),
        )

    def translated(self) -> dict[str, str]:
        """The English texts by the names that `words` gives to what they translate."""
        given = self.cleaned_data
        named = [n for n in range(MOST_OPTIONS) if given[option_name(n, "name")]]
        texts = {name: given[f"{name}_en"] for name in TEXTS}
        for place, n in enumerate(named):
            for name in OPTION_TEXTS:
                texts[option_name(place, name)] = given[f"{option_name(n, name)}_en"]
        return {name: text for name, text in texts.items() if text}

    def _option(self, n: int) -> Option:
        names = (*OPTION_TEXTS, *_SUMS)
        given: dict[str, Any] = {name: self.cleaned_data[option_name(n, name)] for name in names}
        given |= {name: given[name] or ZERO for name in YEARLY}
        chosen = self.prices.get(self.cleaned_data.get(option_name(n, "price")) or "")
        low, high = given.pop("low"), given.pop("high")
        option = Option(**given)
        if chosen:
            return priced(option, chosen)
        if low is None:
            return option
        return self._typed(option, n, low, high or low)

    def _typed(self, option: Option, n: int, low: Any, high: Any) -> Option:
        """A price that was typed is of today, unless it is what stood there."""
        before = self.known.options if self.known else ()
        was = before[n] if n < len(before) else None
        said = {name: getattr(option, name) for name in option.__slots__} | {
            "low": low,
            "high": high,
        }
        if was and (was.low, was.high) == (low, high):
            dated = {name: getattr(was, name) for name in ("as_of", "valid_until", "source")}
            return Option(**{**said, **dated})
        return Option(**{**said, "as_of": self.today})


def initial_of(words: Words, english: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The words as the form's fields hold them."""
    known: dict[str, Any] = {**words.texts(), "years": words.years, "pieces": words.pieces}
    for n, option in enumerate(words.options):
        for name in _SUMS:
            known[option_name(n, name)] = getattr(option, name) or None
        if option.low == option.high:
            known[option_name(n, "high")] = None
    return known | {f"{name}_en": text for name, text in (english or {}).items()}


def label_of(name: str) -> str:
    """What a text of a sheet is called: 'Option 2: suits'."""
    _option, _mark, rest = name.partition("option_")
    if not rest:
        return str(_LABELS[name])
    number, _mark, part = rest.partition("_")
    option = _("Option %(number)s") % {"number": digits(int(number) + 1)}
    return option if part == "name" else f"{option}: {_LABELS[part]}"


def _choice(price: Price) -> tuple[str, str]:
    return str(price.id), f"{price.spec}: {span_words(price.span)} ({short_day(price.as_of)})"


class SheetForm(WordsForm):
    """The sheet of a request, at the version that was seen."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class GiveForm(forms.Form):
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    on_the_spot = forms.BooleanField(
        label=_("It was given on the spot"),
        required=False,
        help_text=_("While the requester waited or was on the telephone."),
    )
