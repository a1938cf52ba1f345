"""What an officer fills in for a partner's key."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.ui.forms import DayField

LONGEST = timedelta(days=3 * 366)


class KeyForm(forms.Form):
    """`once` becomes the key's id, so that a form sent twice issues one key."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    partner = forms.CharField(
        label=_("Name of the partner"),
        max_length=120,
        help_text=_("As it should stand on the cases that it brings."),
        widget=forms.TextInput({"autocomplete": "organization"}),
        error_messages={"required": _("Enter the name of the partner")},
    )
    rights = forms.ChoiceField(
        label=_("What may the key do?"),
        choices=[
            ("read", _("Read what is public, more often than others")),
            ("open", _("Also open cases for the people it serves")),
        ],
        initial="read",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two")},
    )
    expires_on = DayField(
        label=_("Last day of the key"),
        help_text=_("Three years from today at most. Issue a new key before this one ends."),
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.fields["once"].initial = uuid7()
        self.fields["expires_on"].initial = today + timedelta(days=365)

    def clean_expires_on(self) -> date:
        day: date = self.cleaned_data["expires_on"]
        if not self.today <= day <= self.today + LONGEST:
            raise ValidationError(_("Choose a day from today to three years from now"))
        return day

    def answers(self) -> dict[str, Any]:
        """As the action takes them."""
        given = dict(self.cleaned_data)
        given["may_open"] = given.pop("rights") == "open"
        return given
