"""Second steps, and what an officer chooses and says of himself."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.people.forms.entering import PlainJSON, code_field
from shonod.people.models import Officer
from shonod.ui.forms import MobileField, PlainText

# In our own words: the framework has none in Bangla, and says less of how to mend it.
_WEAK = {
    "password_too_short": _("Use at least 10 characters"),
    "password_too_common": _("Many people use this common password. Choose one that is only yours"),
    "password_too_similar": _("This is too like your name or user name. Choose another"),
}


class AppForm(forms.Form):
    """The first code of an app that was just set up."""

    code = code_field(_("The six digits that the app shows now"))

    def refuse(self) -> None:
        words = _("Not what the app should show now. Is your phone’s time right? Try the next code")
        self.add_error("code", words)


class KeyForm(forms.Form):
    """A passkey's name, whether it shall open alone, and its answer."""

    name = PlainText(
        label=_("Name of the passkey"),
        max_length=60,
        help_text=_("So that you know it again, such as: my phone, key on my ring"),
        error_messages={"required": _("Give the passkey a name")},
    )
    alone = forms.TypedChoiceField(
        label=_("How shall it open your account?"),
        choices=[
            ("yes", _("By itself, without password, when it checks finger, face or PIN")),
            ("no", _("As the second step, after the password")),
        ],
        coerce=lambda chosen: chosen == "yes",
        initial="yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it shall open your account")},
    )
    credential = forms.JSONField(required=False, widget=forms.HiddenInput, decoder=PlainJSON)

    def refuse(self) -> None:
        words = _("The passkey was not set up. Press the button and follow what your browser says.")
        self.add_error(None, words)


class DetailsForm(forms.Form):
    """What an officer says of himself."""

    name = PlainText(
        label=_("Name in Bangla"),
        max_length=120,
        error_messages={"required": _("Enter your name")},
    )
    name_en = PlainText(label=_("Name in English"), max_length=120, required=False)
    phone = MobileField(label=_("Mobile number"), required=False)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        error_messages={"invalid": _("Enter an e-mail address, such as name@example.gov.bd")},
    )

    @classmethod
    def of(cls, officer: Officer) -> dict[str, str]:
        return {name: getattr(officer, name) for name in cls.base_fields}


class NewPasswordForm(forms.Form):
    """The present password is asked only of an officer who is not obliged to change it."""

    present = forms.CharField(
        label=_("Present password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your present password")},
    )
    password = forms.CharField(
        label=_("New password"),
        max_length=200,
        strip=False,
        help_text=_(
            "At least 10 characters. Three or four words that you remember make a good one."
        ),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": _("Enter a new password")},
    )
    again = forms.CharField(
        label=_("The new password once more"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": _("Enter the new password once more")},
    )

    def __init__(self, *args: Any, officer: Officer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer = officer
        if officer.must_change_password:
            del self.fields["present"]

    def clean_present(self) -> str:
        present: str = self.cleaned_data["present"]
        if not self.officer.check_password(present):
            raise ValidationError(_("The present password is not right"))
        return present

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if self.officer.check_password(password):
            raise ValidationError(_("Choose another password than the one you have now"))
        try:
            validate_password(password, self.officer)
        except ValidationError as weak:
            raise ValidationError(
                [_WEAK.get(one.code or "", one) for one in weak.error_list]
            ) from None
        return password

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, again = given.get("password"), given.get("again")
        if first and again and first != again:
            self.add_error("again", _("The two new passwords are not the same"))
        return given
