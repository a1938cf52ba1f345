"""What the date calculator asks."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import western_digits
from shonod.ground.charter.times import read_time_limit
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import TimeLimitUnclear
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.ui.forms import ClockField, DayField

LONGEST_LIMIT = 200
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)

UNITS = [
    (Unit.WORKING_DAY.value, _("working days")),
    (Unit.DAY.value, _("calendar days")),
    (Unit.WEEK.value, _("weeks")),
    (Unit.MONTH.value, _("months")),
    (Unit.HOUR.value, _("hours")),
    (Unit.MINUTE.value, _("minutes")),
]


class AnyDigits(forms.IntegerField):
    """A whole number typed in Bangla or Western digits."""

    widget = forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-4"})
    default_error_messages = {"invalid": _("Enter a whole number, such as 3")}

    def to_python(self, value: Any) -> int | None:
        return super().to_python(western_digits(value).strip() if value else value)


class CountDays(forms.Form):
    """When it was received, and the limit: as number and unit, or in the charter's words."""

    received = DayField(
        label=_("On which day did the office receive it?"),
        help_text=_("The day you handed it in or sent it"),
        validators=[
            MinValueValidator(FIRST_DAY, _("The calculator counts from the year 2000 on")),
            MaxValueValidator(LAST_DAY, _("The calculator counts up to the year 2100")),
        ],
    )
    time = ClockField(
        label=_("At what time?"),
        help_text=_("What comes after office hours counts as received the next working day"),
    )
    number = AnyDigits(
        label=_("How many?"),
        required=False,
        validators=[
            MinValueValidator(1, _("The number must be at least 1")),
            MaxValueValidator(1000, _("The number must be at most 1000")),
        ],
    )
    unit = forms.ChoiceField(label=_("Of what?"), required=False, choices=UNITS)
    limit = forms.CharField(
        label=_("Or the time limit as a charter words it"),
        help_text=_("For example “instant / 3 working days”. This counts before the number above."),
        required=False,
        max_length=LONGEST_LIMIT,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def clean_limit(self) -> TimeLimit | None:
        words = self.cleaned_data["limit"]
        if not words:
            return None
        try:
            return read_time_limit(words)
        except TimeLimitUnclear:
            raise ValidationError(
                _("These words promise no time that can be counted. Try “3 working days”"),
                code="unclear",
            ) from None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        says_nothing = cleaned.get("limit") is None and cleaned.get("number") is None
        if says_nothing and not {"limit", "number"} & self.errors.keys():
            self.add_error("number", _("Enter a number, or the time limit in words"))
        return cleaned

    @property
    def received_at(self) -> datetime:
        day, clock = self.cleaned_data["received"], self.cleaned_data["time"]
        return datetime.combine(day, clock, DHAKA)

    @property
    def time_limit(self) -> TimeLimit:
        """The words where there are any, else number and unit."""
        worded: TimeLimit | None = self.cleaned_data["limit"]
        unit = Unit(self.cleaned_data["unit"] or Unit.WORKING_DAY)
        return worded or TimeLimit(max=Duration(self.cleaned_data["number"], unit))
