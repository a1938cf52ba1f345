"""A price as it is typed, and a file of them, in which each line is such a form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.advice.actions import PriceFacts
from shonod.advice.gateways.columns import read_prices
from shonod.advice.models import Kind, Price
from shonod.advice.states import LARGEST_SUM
from shonod.ground.bangla import folded
from shonod.ground.costs import Span
from shonod.plans.gateways.tables import MOST_BYTES, Row
from shonod.ui.forms import DayField, NumberField, PlainText, TableField, boxes_of
from shonod.ui.templatetags.days import short_day
from shonod.ui.templatetags.ui import in_language

Standing = dict[tuple[str, str], Price]


class PriceForm(forms.Form):
    """`standing`: the prices that the table holds, by the number of their kind and their class."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        error_messages={
            "required": _("Choose the kind"),
            "invalid_choice": _("The office has no such kind"),
        },
    )
    spec = PlainText(
        label=_("Class"),
        max_length=200,
        help_text=_("What was asked for, without a brand: such as “mono laser, A4, duplex”."),
        error_messages={"required": _("Say what class it is")},
    )
    low = NumberField(
        label=_("Lowest price, in taka"),
        min_value=0,
        max_value=LARGEST_SUM,
        decimal_places=2,
        error_messages={"required": _("Write the price")},
    )
    high = NumberField(
        label=_("Highest price, in taka"),
        required=False,
        min_value=0,
        max_value=LARGEST_SUM,
        decimal_places=2,
        help_text=_("Left empty, there was one price."),
    )
    as_of = DayField(label=_("On which day it was so"))
    source = PlainText(
        label=_("Who said so"),
        max_length=300,
        help_text=_("A shop’s quotation, a public page, a procurement notice; with its number."),
        error_messages={"required": _("Say who said so")},
    )
    valid_until = DayField(
        label=_("Good until"), required=False, help_text=_("If the source says so.")
    )

    def __init__(
        self,
        *args: Any,
        kinds: Sequence[Kind],
        standing: Standing,
        today: date,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.kinds = {str(kind.number): kind for kind in kinds}
        self.standing, self.today = standing, today
        choices: Any = self.fields["kind"]
        choices.choices = [(n, in_language(kind, "name")) for n, kind in self.kinds.items()]

    def clean_as_of(self) -> date:
        day: date = self.cleaned_data["as_of"]
        if day > self.today:
            raise ValidationError(_("The day has not come yet"))
        return day

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        low, high, as_of = given.get("low"), given.get("high"), given.get("as_of")
        if low is not None and high is not None and high < low:
            self.add_error("high", _("The highest price is below the lowest"))
        if as_of and given.get("valid_until") and given["valid_until"] < as_of:
            self.add_error("valid_until", _("It would have ended before the day of the price"))
        known = self.standing.get((given.get("kind", ""), folded(given.get("spec", ""))))
        if known and as_of and as_of < known.as_of:
            words = _("The table has a price of %(day)s for this class")
            said = ValidationError(words, params={"day": short_day(known.as_of)})
            self.add_error("as_of", said)
        return given

    def facts(self) -> PriceFacts:
        given = dict(self.cleaned_data)
        given["kind"] = self.kinds[given["kind"]]
        given["high"] = given["low"] if given["high"] is None else given["high"]
        return PriceFacts(**given)


class PricesFileForm(forms.Form):
    file = TableField(
        read=read_prices,
        most_bytes=MOST_BYTES,
        label=_("File of prices"),
        help_text=_("CSV or XLSX with a head above: kind, class, price, date, source."),
        error_messages={
            "empty": _("The file lists no price"),
            "no_columns": _("Its head must name kind, class and price"),
        },
    )


class SheetForm(forms.Form):
    """The lines that were read, which travel with the form."""

    sheet = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES, strip=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file, read as the form of a price."""

    number: int
    cells: dict[str, str]
    form: PriceForm
    is_twin: bool
    price: Price | None

    @property
    def errors(self) -> list[tuple[Any, Any]]:
        """(label, what is wrong) of each cell that could not be read."""
        wrong = [
            (self.form.fields[name].label, said)
            for name, all_ in self.form.errors.items()
            for said in all_
        ]
        if self.is_twin:
            wrong.append((_("Class"), _("An earlier line has the price of this class")))
        return wrong

    @property
    def span(self) -> Span:
        facts = self.form.facts()
        return Span(facts.low, facts.high)

    @property
    def is_news(self) -> bool:
        if self.errors:
            return False
        return self.price is None or not self.form.facts().is_said_by(self.price)


def lines_of(
    rows: Sequence[Row], *, kinds: Sequence[Kind], standing: Standing, today: date
) -> list[Line]:
    """Each row read; a kind is known by its name in either language."""
    names = {folded(name): str(k.number) for k in kinds for name in (k.name, k.name_en) if name}
    lines: list[Line] = []
    seen: set[tuple[str, str]] = set()
    for row in rows:
        cells = {**row.cells, "kind": names.get(folded(row.cells["kind"]), row.cells["kind"])}
        boxes = {
            k: v
            for name in ("as_of", "valid_until")
            for k, v in boxes_of(name, cells.pop(name, "")).items()
        }
        form = PriceForm({**cells, **boxes}, kinds=kinds, standing=standing, today=today)
        key = (cells["kind"], folded(cells.get("spec", "")))
        lines.append(Line(row.line, row.cells, form, key in seen, standing.get(key)))
        seen.add(key)
    return lines
