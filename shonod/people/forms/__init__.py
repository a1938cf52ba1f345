"""What is typed at the doors of accounts."""

from shonod.people.forms.account import AppForm, DetailsForm, KeyForm, NewPasswordForm
from shonod.people.forms.demands import DemandForm
from shonod.people.forms.entering import CodeForm, PasswordForm, SignInForm

__all__ = [
    "AppForm",
    "CodeForm",
    "DemandForm",
    "DetailsForm",
    "KeyForm",
    "NewPasswordForm",
    "PasswordForm",
    "SignInForm",
]
