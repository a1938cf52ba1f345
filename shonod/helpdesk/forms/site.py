"""What somebody says who stands before a device: what is wrong, and whether it works again."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.helpdesk.models import KnownFault
from shonod.ui.forms import MobileField, PlainText
from shonod.ui.templatetags.ui import in_language


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code on the label"),
        max_length=120,
        help_text=_("Nine letters and digits below the square code."),
        widget=forms.TextInput(
            {"autocomplete": "off", "class": "govuk-input--width-20", "dir": "ltr"}
        ),
        error_messages={"required": _("Enter the code")},
    )


class ReportForm(forms.Form):
    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    known = forms.MultipleChoiceField(
        label=_("What is wrong?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    words = PlainText(
        label=_("In your own words"),
        max_length=2_000,
        lines=3,
        required=False,
        help_text=_("What you see or hear, since when, and what you tried."),
    )
    name = PlainText(
        label=_("Your name"), max_length=120, error_messages={"required": _("Enter your name")}
    )
    phone = MobileField(
        label=_("Mobile number"),
        required=False,
        help_text=_("We call or text you when somebody comes, and when it is done."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        error_messages={
            "invalid": _("Enter an e-mail address with one @, such as name@example.com")
        },
    )

    def __init__(self, *args: Any, known: Sequence[KnownFault], **options: Any) -> None:
        super().__init__(*args, **options)
        self.faults = {str(one.id): one for one in known}
        titled = [(id_, in_language(one, "title")) for id_, one in self.faults.items()]
        cast(forms.MultipleChoiceField, self.fields["known"]).choices = titled
        if not titled:
            del self.fields["known"]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        given["known"] = [self.faults[id_] for id_ in given.get("known") or ()]
        if not self.errors and not given["known"] and not given.get("words"):
            self.add_error("words", _("Tick what is wrong, or write it"))
        if not self.errors and not given.get("phone") and not given.get("email"):
            self.add_error("phone", _("Enter a mobile number or an e-mail address"))
        return given


class StillForm(forms.Form):
    """It does not work: who says so, and what is still wrong."""

    once = forms.CharField(widget=forms.HiddenInput, initial=uuid7, max_length=40)
    contact = forms.CharField(
        label=_("Last four digits of the mobile number you gave, or your e-mail"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "off", "class": "govuk-input--width-20"}),
        error_messages={"required": _("Enter the last four digits, or the e-mail address")},
    )
    why = PlainText(
        label=_("What is still wrong?"),
        max_length=2_000,
        lines=3,
        error_messages={"required": _("Write what is still wrong")},
    )
