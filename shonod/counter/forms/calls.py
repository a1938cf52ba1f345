"""A call that nobody took."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.counter.states import LENGTHS
from shonod.ground.clock import DHAKA, local
from shonod.ui.forms import ClockField, PhoneField, PlainText


class MissedForm(forms.Form):
    """The call was today; one of another day is noted with the hour of today that it has."""

    phone = PhoneField(
        label=_("Number that called"),
        widget=forms.TextInput({"type": "tel", "inputmode": "tel", "autocomplete": "off"}),
        error_messages={"required": _("Enter the number that called")},
    )
    called = ClockField(
        label=_("When, today"), error_messages={"required": _("Enter when the call came")}
    )
    note = PlainText(label=_("Note"), max_length=LENGTHS["line"], required=False)

    def __init__(self, *args: Any, at: datetime, **options: Any) -> None:
        super().__init__(*args, **options)
        self.at = at
        self.fields["called"].initial = local(at).time().replace(second=0, microsecond=0)

    def clean_called(self) -> datetime:
        called = datetime.combine(local(self.at).date(), self.cleaned_data["called"], DHAKA)
        if called > self.at:
            raise ValidationError(_("This time has not come yet"))
        return called
