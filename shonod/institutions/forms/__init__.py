"""What is asked of an institution, and of whoever signs in for it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import western_digits
from shonod.ground.ids import uuid7
from shonod.ground.phones import read_mobile
from shonod.ui.forms import MobileField, PlainText

_EMAIL = {"invalid": _("Enter an e-mail address with one @, such as name@example.com")}


class ContactForm(forms.Form):
    """A mail address or a mobile number; one of the two is needed."""

    email = forms.EmailField(label=_("Official e-mail"), required=False, error_messages=_EMAIL)
    phone = MobileField(
        label=_("Official mobile number"),
        required=False,
        help_text=_("Sign-in codes go to the e-mail or to this number. Either is enough."),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not given.get("phone") and not given.get("email") and not self.errors:
            self.add_error("phone", _("Enter a mobile number or an e-mail address"))
        return given


class RegisterForm(ContactForm):
    """`once` makes a form that is sent twice one institution."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    name = PlainText(
        label=_("Name of the institution"),
        max_length=200,
        error_messages={"required": _("Enter the name of the office or institution")},
    )
    name_en = PlainText(label=_("Its name in English"), max_length=200, required=False)
    kind = forms.ChoiceField(
        label=_("Kind of institution"), error_messages={"required": _("Choose one")}
    )
    place = PlainText(
        label=_("Address"),
        max_length=200,
        help_text=_("With union or ward."),
        error_messages={"required": _("Enter the address")},
    )
    head_post = PlainText(label=_("Post of its head"), max_length=120, required=False)
    contact_name = PlainText(
        label=_("Who signs in for it"),
        max_length=120,
        error_messages={"required": _("Enter a name")},
    )
    contact_post = PlainText(label=_("His or her post"), max_length=120, required=False)
    memo_number = PlainText(
        label=_("Memo number of your letter"),
        max_length=60,
        help_text=_("Bring or send the signed letter: the officer sees it once."),
        error_messages={"required": _("Enter the memo number of the letter")},
    )
    field_order = (
        *("name", "name_en", "kind", "place", "head_post", "contact_name", "contact_post"),
        *("email", "phone", "memo_number"),
    )

    def __init__(self, *args: Any, kinds: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["kind"]
        field.choices = [("", "—"), *((kind, kind) for kind in kinds)]

    def answers(self) -> dict[str, str]:
        return {name: str(it) for name, it in self.cleaned_data.items() if name != "once"}


class SignInForm(forms.Form):
    contact = forms.CharField(
        label=_("Your e-mail address or mobile number"),
        max_length=254,
        help_text=_("As the office has it. We send a code that is good for 10 minutes."),
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": _("Enter a mobile number or an e-mail address")},
    )

    def clean_contact(self) -> str:
        typed: str = self.cleaned_data["contact"].strip()
        if "@" in typed:
            return typed.lower()
        number = read_mobile(typed)
        if number is None:
            raise ValidationError(_("Enter a mobile number or an e-mail address"))
        return number


class CodeForm(forms.Form):
    """Six digits, or a whole code from a paper slip."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(
            {"autocomplete": "one-time-code", "class": "govuk-input--width-10", "dir": "ltr"}
        ),
        error_messages={"required": _("Enter the code")},
    )

    def clean_code(self) -> str:
        return western_digits(self.cleaned_data["code"]).replace(" ", "")


class AskForm(forms.Form):
    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    service = forms.ChoiceField(
        label=_("Service"), error_messages={"required": _("Choose a service")}
    )
    details = PlainText(
        label=_("What does your office need?"),
        max_length=5_000,
        lines=6,
        help_text=_(
            "Say for whom, how many and where. We ask so that the work can begin without asking "
            "you back."
        ),
        error_messages={"required": _("Write what you need, in one line at least")},
    )
    memo_number = PlainText(label=_("Memo number"), max_length=60, required=False)

    def __init__(self, *args: Any, services: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["service"]
        field.choices = [("", "—"), *services]


class PersonForm(ContactForm):
    """One more who signs in, at the desk."""

    name = PlainText(
        label=_("Name"), max_length=120, error_messages={"required": _("Enter a name")}
    )
    post_title = PlainText(label=_("Post"), max_length=120, required=False)
    field_order = ("name", "post_title", "email", "phone")


class DeclineForm(forms.Form):
    reason = PlainText(
        label=_("Why it is declined"),
        max_length=500,
        error_messages={"required": _("Write why")},
    )
