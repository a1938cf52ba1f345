"""Signing in, and proving again who one is."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class PlainJSON(json.JSONDecoder):
    """Halves of characters, which no page can show, and endless nesting are no JSON to us."""

    def decode(self, s: str, *options: Any) -> Any:
        try:
            read = super().decode(s, *options)
            json.dumps(read, ensure_ascii=False).encode()
        except (UnicodeEncodeError, RecursionError):
            raise json.JSONDecodeError("no plain text", "", 0) from None
        return read


class Keeping(forms.Form):
    """`kept` is what was typed when a session ended: the fields of that form, as JSON.
    `credential` is what a passkey answered, put there by the script."""

    kept = forms.JSONField(required=False, widget=forms.HiddenInput, decoder=PlainJSON)
    credential = forms.JSONField(required=False, widget=forms.HiddenInput, decoder=PlainJSON)

    def clean_kept(self) -> dict[str, str]:
        kept = self.cleaned_data["kept"] or {}
        if not isinstance(kept, dict) or not all(isinstance(it, str) for it in kept.values()):
            raise ValidationError(_("What you had typed could not be read back"))
        return kept

    def is_by_key(self) -> bool:
        return bool(self.data.get("credential"))

    def refuse(self) -> None:
        """Of a passkey that does not fit."""
        self.add_error(None, _("This passkey does not fit. Try again, or use a code instead."))


class SignInForm(Keeping):
    """By name and password, or by a passkey that stands for both."""

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_by_key():
            self.fields["username"].required = self.fields["password"].required = False


class PasswordForm(Keeping):
    """The password once more."""

    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password")},
    )


def code_field(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=40,
        widget=forms.TextInput(
            {
                "autocomplete": "one-time-code",
                "autocapitalize": "none",
                "spellcheck": "false",
                "class": "govuk-input--width-10",
            }
        ),
        error_messages={"required": _("Enter the code")},
    )


class CodeForm(Keeping):
    """The code of the app, one of those on paper, or a passkey's answer."""

    code = code_field(
        _("Code"),
        _("The six digits that your app shows now, or one of your recovery codes on paper."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_by_key():
            self.fields["code"].required = False

    def refuse(self) -> None:
        if self.is_by_key():
            super().refuse()
        else:
            words = _("This code is not right, or was used already. Wait for the next one")
            self.add_error("code", words)
