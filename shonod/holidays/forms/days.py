"""Declaring days, revoking them, and working on a day that an office above closed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shonod.ground.holidays import ListedDay
from shonod.ground.holidays.listed import (
    LONGEST_NAME,
    LONGEST_ORDER,
    LONGEST_SOURCE,
    NoDay,
    checked,
)
from shonod.holidays.forms.plans import Line, PlanForm, Why, place_field
from shonod.holidays.queries import Plan, holiday_of
from shonod.holidays.states import KINDS, REGIONS
from shonod.offices.models import Holiday, Office
from shonod.offices.states import ClosureKind
from shonod.ui.forms import ClockField, DayField

FULL, HALF, WORKS = "full", "half", "works"
_WRONG = {
    "ends_before": ("until_on", _("The last day comes before the first")),
    "too_long": ("until_on", _("At most 31 days can be declared at once")),
    "bad_time": ("closes", _("The office closes before it opens")),
}


class DayForm(PlanForm):
    """One declaration. `replaces`: the row that it takes the place of, which is then revoked."""

    name = Line(
        label=_("Occasion"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput({"dir": "auto", "list": "occasions", "autocomplete": "off"}),
        error_messages={"required": _("Name the occasion, such as Eid-ul-Fitr")},
    )
    from_on = DayField(label=_("First day"))
    until_on = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty for a single day.")
    )
    length = forms.ChoiceField(
        label=_("What happens on it"),
        choices=[
            (FULL, _("Closed all day")),
            (HALF, _("Half day")),
            (WORKS, _("Working day, though the week or a list closes it")),
        ],
        widget=forms.RadioSelect,
        initial=FULL,
    )
    opens = ClockField(label=_("Half day: open from"), required=False)
    closes = ClockField(label=_("Half day: open until"), required=False)
    place = place_field()
    regions = forms.MultipleChoiceField(
        label=_("Only in these regions"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For a day of the country. Choose none where the whole country keeps it."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=list(KINDS.items()))
    confirmed = forms.BooleanField(
        label=_("It is certain"),
        required=False,
        initial=True,
        help_text=_("Leave the box empty while the moon or an order is awaited."),
    )
    order_number = Line(label=_("Order number"), required=False, max_length=LONGEST_ORDER)
    ordered_on = DayField(label=_("Date of the order"), required=False)
    source = Line(
        label=_("Source"),
        required=False,
        max_length=LONGEST_SOURCE,
        help_text=_("Where the order can be read: a gazette, an address, a newspaper."),
    )
    name_en = Line(label=_("Occasion in English"), required=False, max_length=LONGEST_NAME)

    # Seldom needed at eight in the evening: they lie behind one more tap.
    details = ("order_number", "ordered_on", "source", "name_en")

    def __init__(
        self,
        *args: Any,
        replaces: Holiday | None = None,
        english: dict[str, str] | None = None,
        regions: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.replaces = replaces
        self.english = english or {}
        country = None in self.places.values()
        if country and regions:
            among = cast(forms.MultipleChoiceField, self.fields["regions"])
            among.choices = [(region, REGIONS.get(region, region)) for region in regions]
        else:
            del self.fields["regions"]
        kind = cast(forms.ChoiceField, self.fields["kind"])
        kind.initial = ClosureKind.EXECUTIVE if country else ClosureKind.OFFICE

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("length") == HALF and not any(
            cleaned.get(name) or name in self.errors for name in ("opens", "closes")
        ):
            self.add_error("closes", _("For a half day, say until when or from when it is open"))
        if not self.errors:
            try:
                checked(self.listed)
            except NoDay as no_day:
                self.add_error(*_WRONG[no_day.code])
        return cleaned

    @property
    def listed(self) -> ListedDay:
        said = self.cleaned_data
        is_half = said["length"] == HALF
        first: date = said["from_on"]
        return ListedDay(
            first,
            said["until_on"] or first,
            said["name"],
            name_en=said["name_en"] or self.english.get(said["name"], ""),
            kind=said["kind"],
            works=said["length"] == WORKS,
            opens=said["opens"] if is_half else None,
            closes=said["closes"] if is_half else None,
            order_number=said["order_number"],
            order_on=said["ordered_on"],
            source=said["source"],
            confirmed=said["confirmed"],
        )

    def plan(self) -> Plan:
        office = self.declares_for
        regions = [] if office else self.cleaned_data.get("regions", [])
        row = holiday_of(self.listed, office, regions)
        if self.replaces is None:
            return Plan(more=(row,))
        return Plan(more=(row,), fewer=(self.replaces,), why=gettext("Declared anew"))


def told(row: Holiday) -> dict[str, Any]:
    """A declaration as the first answers of a form."""
    return {
        "name": row.name,
        "name_en": row.name_en,
        "from_on": row.from_on,
        "until_on": row.until_on if row.until_on != row.from_on else None,
        "length": WORKS if row.works else HALF if row.opens or row.closes else FULL,
        "opens": row.opens,
        "closes": row.closes,
        "kind": row.kind,
        "regions": row.regions,
        "confirmed": row.confirmed,
        "order_number": row.order_number,
        "ordered_on": row.ordered_on,
        "source": row.source,
    }


class RevokeForm(PlanForm):
    """Anything declared stops being true, with a reason."""

    why = Why()

    def __init__(self, *args: Any, row: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row

    def plan(self) -> Plan:
        return Plan(fewer=(self.row,), why=self.cleaned_data["why"])


class LiftForm(PlanForm):
    """'We are open that day': an office works on days that an office above it closed."""

    from_on = DayField(label=_("First day on which you are open"))
    until_on = DayField(label=_("Last day"), required=False)
    source = Line(
        label=_("Why, or by which order"),
        max_length=LONGEST_SOURCE,
        help_text=_("The public list shows it."),
        error_messages={"required": _("Write why")},
    )

    def __init__(self, *args: Any, row: Holiday, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row, self.office = row, office

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first = cleaned.get("from_on")
        last = cleaned.get("until_on") or first
        if first and last and not self.row.from_on <= first <= last <= self.row.until_on:
            self.add_error("from_on", _("The days must lie within those of the holiday"))
        return cleaned

    def plan(self) -> Plan:
        said = self.cleaned_data
        row = Holiday(
            office=self.office,
            name=gettext("Open: %(name)s") % {"name": self.row.name},
            name_en=f"Open: {self.row.name_en}" if self.row.name_en else "",
            kind=ClosureKind.OFFICE,
            from_on=said["from_on"],
            until_on=said["until_on"] or said["from_on"],
            works=True,
            source=said["source"],
        )
        return Plan(more=(row,))
