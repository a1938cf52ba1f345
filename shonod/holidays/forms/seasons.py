"""Hours of a season and the weekly closed days, by the day on which they take effect."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.ground.clock import Hours
from shonod.ground.clock.declarations import clock_text
from shonod.ground.holidays.listed import LONGEST_SOURCE
from shonod.holidays.forms.plans import Line, PlanForm, place_field
from shonod.holidays.queries import Plan
from shonod.offices.models import OfficeHours, Weekend
from shonod.ui.forms import ClockField, DayField

# The week as it is spoken here, from Sunday on.
WEEK = [
    ("6", _("Sunday")),
    ("0", _("Monday")),
    ("1", _("Tuesday")),
    ("2", _("Wednesday")),
    ("3", _("Thursday")),
    ("4", _("Friday")),
    ("5", _("Saturday")),
]


class Weekdays(forms.TypedMultipleChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=WEEK, coerce=int, widget=forms.CheckboxSelectMultiple, **kwargs)


class SeasonForm(PlanForm):
    from_on = DayField(label=_("From"))
    place = place_field()
    source = Line(
        label=_("On what authority"),
        max_length=LONGEST_SOURCE,
        help_text=_("The order’s number and date, or where it can be read."),
        error_messages={"required": _("Write the order or the source")},
    )


class HoursForm(SeasonForm):
    """Such as the hours of Ramadan: from–until, opens, closes, one break."""

    until_on = DayField(
        label=_("Until"),
        required=False,
        help_text=_("The last day of the season. Empty: from now on, until something else."),
    )
    opens = ClockField(label=_("Opens"))
    closes = ClockField(label=_("Closes"))
    break_begins = ClockField(label=_("Break from"), required=False)
    break_ends = ClockField(label=_("Break until"), required=False)
    weekdays = Weekdays(
        label=_("Only on"), required=False, help_text=_("None chosen: every working day.")
    )

    field_order = ("from_on", "until_on", "opens", "closes", "break_begins", "break_ends")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("break_begins")) != bool(cleaned.get("break_ends")):
            self.add_error("break_ends", _("A break has a beginning and an end"))
        first, last = cleaned.get("from_on"), cleaned.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The last day comes before the first"))
        if not self.errors and not self._is_possible(cleaned):
            self.add_error("closes", _("It opens before it closes, with the break between"))
        return cleaned

    def _is_possible(self, said: dict[str, Any]) -> bool:
        pause = [(said["break_begins"], said["break_ends"])] if said["break_begins"] else []
        try:
            Hours(said["from_on"], said["opens"], said["closes"], breaks=tuple(pause))
        except ValueError:
            return False
        return True

    def plan(self) -> Plan:
        said = self.cleaned_data
        pause = [clock_text(said["break_begins"]), clock_text(said["break_ends"])]
        row = OfficeHours(
            office=self.declares_for,
            from_on=said["from_on"],
            until_on=said["until_on"],
            weekdays=said["weekdays"] or None,
            opens=said["opens"],
            closes=said["closes"],
            breaks=[pause] if said["break_begins"] else [],
            source=said["source"],
        )
        return Plan(more=(row,))


class WeekendForm(SeasonForm):
    """Which days of the week are closed from a day on."""

    weekdays = Weekdays(
        label=_("Closed every week on"),
        error_messages={"required": _("Choose at least one day of the week")},
    )

    field_order = ("from_on", "weekdays")

    def clean_weekdays(self) -> list[int]:
        chosen: list[int] = self.cleaned_data["weekdays"]
        if len(chosen) == len(WEEK):
            raise forms.ValidationError(_("Leave at least one day open"))
        return chosen

    def plan(self) -> Plan:
        said = self.cleaned_data
        row = Weekend(
            office=self.declares_for,
            from_on=said["from_on"],
            weekdays=sorted(said["weekdays"]),
            source=said["source"],
        )
        return Plan(more=(row,))
