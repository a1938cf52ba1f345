"""Of whom a second step is asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.people.states import ROLES
from shonod.ui.forms import DayField


class DemandForm(forms.Form):
    """From a day on, or never."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=list(ROLES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role")},
    )
    asked = forms.ChoiceField(
        label=_("Is a second step asked of it?"),
        choices=[("yes", _("Yes, from this day on")), ("no", _("No, it is only offered"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no")},
    )
    from_on = DayField(label=_("From which day"), required=False)
    grace_days = forms.IntegerField(
        label=_("Days that somebody new may wait with it"),
        min_value=0,
        max_value=90,
        initial=14,
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages={
            "required": _("Enter a number of days, 0 for at once"),
            "invalid": _("Enter a number of days, 0 for at once"),
            "min_value": _("Enter a number of days, 0 for at once"),
            "max_value": _("At most 90 days"),
        },
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("asked") == "yes" and "from_on" in given and given["from_on"] is None:
            self.add_error("from_on", _("Enter the day from which it is asked"))
        if given.get("asked") == "no":
            given["from_on"] = None
        return given
