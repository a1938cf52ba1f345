"""What the Right to Information Act says, as an officer was told it."""

from dataclasses import fields
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.information.states import LawLimits
from shonod.ui.forms import DayField, NumberField, PlainText


def _number(label: Any, most: int) -> NumberField:
    return NumberField(label=label, min_value=0, max_value=most, decimal_places=0)


class LawForm(forms.Form):
    usual_days = _number(_("Working days to answer"), 120)
    others_days = _number(_("Working days where other units or persons are concerned"), 180)
    urgent_hours = _number(_("Hours where life or liberty is concerned"), 96)
    refusal_days = _number(_("Working days to tell a refusal"), 120)
    appeal_days = _number(_("Calendar days in which one may appeal"), 365)
    decision_days = _number(_("Calendar days in which an appeal is decided"), 365)
    page_fee = _number(_("Taka for a copied page"), 100)
    source = PlainText(
        label=_("Act, rules or order that says so, with its number"),
        max_length=500,
        lines=2,
        error_messages={"required": _("Write where this is said")},
    )
    from_on = DayField(label=_("From which day"))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day < self.today:
            raise ValidationError(_("Choose today or a later day: what people were told stands"))
        return day

    def limits(self) -> LawLimits:
        named = (field.name for field in fields(LawLimits))
        return LawLimits(*(int(self.cleaned_data[name]) for name in named))
