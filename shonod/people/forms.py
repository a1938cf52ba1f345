"""Signing in, and choosing a password."""

import json
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.people.models import Officer

# In our own words: the framework has none in Bangla, and says less of how to mend it.
_WEAK = {
    "password_too_short": _("Use at least 10 characters"),
    "password_too_common": _("Many people use this common password. Choose one that is only yours"),
    "password_too_similar": _("This is too like your name or user name. Choose another"),
}


class PlainJSON(json.JSONDecoder):
    """Halves of characters, which no page can show, and endless nesting are no JSON to us."""

    def decode(self, s: str, *options: Any) -> Any:
        try:
            read = super().decode(s, *options)
            json.dumps(read, ensure_ascii=False).encode()
        except (UnicodeEncodeError, RecursionError):
            raise json.JSONDecodeError("no plain text", "", 0) from None
        return read


class SignInForm(forms.Form):
    """`kept` is what was typed when a session ended: the fields of that form, as JSON."""

    username = forms.CharField(
        label=_("User name"),
        max_length=40,
        widget=forms.TextInput(
            {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Enter your user name")},
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password")},
    )
    kept = forms.JSONField(required=False, widget=forms.HiddenInput, decoder=PlainJSON)

    def clean_kept(self) -> dict[str, str]:
        kept = self.cleaned_data["kept"] or {}
        if not isinstance(kept, dict) or not all(isinstance(it, str) for it in kept.values()):
            raise ValidationError(_("What you had typed could not be read back"))
        return kept


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
