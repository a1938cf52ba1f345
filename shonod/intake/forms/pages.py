"""One form a page. `answers()` is what the draft keeps: texts by name."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.intake.states import FIRST_MEMO_YEAR, LENGTHS
from shonod.ui.forms import DayField, FilesField, MobileField, PlainText


class Page(forms.Form):
    """A page of the web form, filled from what the draft keeps."""

    days: tuple[str, ...] = ()

    @classmethod
    def kept(cls, data: dict[str, str], **options: Any) -> "Page":
        """The page as it was left."""
        initial: dict[str, Any] = dict(data)
        for name in cls.days:
            if data.get(name):
                initial[name] = date.fromisoformat(data[name])
        return cls(initial=initial, **options)

    def answers(self) -> dict[str, str]:
        return {
            name: value.isoformat() if isinstance(value, date) else str(value or "")
            for name, value in self.cleaned_data.items()
        }


class DetailsForm(Page):
    details = PlainText(
        max_length=LENGTHS["details"],
        lines=8,
        error_messages={"required": _("Write what you need, in one line at least")},
    )

    def __init__(
        self, *args: Any, institutional: bool = False, by_law: bool = False, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        field = self.fields["details"]
        if by_law:
            field.label = _("Which information do you ask for?")
            field.help_text = _(
                "Name the paper, the decision or the figure, and of which time. You need not say "
                "why you want it."
            )
        elif institutional:
            field.label = _("What does your office need?")
            field.help_text = _(
                "Say for whom, how many and where. We ask so that the work can begin without "
                "asking you back."
            )
        else:
            field.label = _("What would you like to know or get?")
            field.help_text = _(
                "Write it as you would say it at the counter. We ask so that the answer fits your "
                "need. Do not write a national identity number."
            )


class PersonForm(Page):
    """Who asks, as a person."""

    name = PlainText(
        label=_("Name"),
        max_length=LENGTHS["name"],
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": _("Enter a name")},
    )
    phone = MobileField(
        label=_("Mobile number"),
        required=False,
        help_text=_(
            "So that the office can reach you about this; Bangla or English digits. A mobile "
            "number or an e-mail address, either is enough."
        ),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=LENGTHS["email"],
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "invalid": _("Enter an e-mail address with one @, such as name@example.com")
        },
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        is_typed = self.data.get("phone", "").strip() or self.data.get("email", "").strip()
        if not is_typed:
            self.add_error("phone", _("Enter a mobile number or an e-mail address"))
        return given


class OfficeForm(PersonForm):
    """Who asks, as an office: with the post and, if there is one, the letter."""

    days = ("memo_on",)
    organisation = PlainText(
        label=_("Office or institution"),
        max_length=LENGTHS["organisation"],
        help_text=_("Its full name, and the place."),
        widget=forms.TextInput({"autocomplete": "organization"}),
        error_messages={"required": _("Enter the name of the office or institution")},
    )
    post_title = PlainText(
        label=_("Your post"),
        max_length=LENGTHS["post_title"],
        required=False,
        widget=forms.TextInput({"autocomplete": "organization-title"}),
    )
    memo_number = PlainText(
        label=_("Memo number"),
        max_length=LENGTHS["memo_number"],
        required=False,
        help_text=_("If you have a letter or requisition; as it is written there."),
    )
    memo_on = DayField(label=_("Date of the memo"), required=False)
    field_order = ("organisation", "name", "post_title", "phone", "email", "memo_number", "memo_on")

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_memo_on(self) -> date | None:
        day: date | None = self.cleaned_data["memo_on"]
        if day and not FIRST_MEMO_YEAR <= day.year <= self.today.year:
            raise ValidationError(_("Check the year of the memo"))
        if day and day > self.today:
            raise ValidationError(_("The memo cannot be dated after today"))
        return day


class FilesForm(forms.Form):
    papers = FilesField(
        label=_("Choose files"),
        required=False,
        widget=FilesField.widget({"accept": ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.txt"}),
    )


class DateForm(Page):
    """By the charter's limit, or on a day that both sides agree to."""

    days = ("agreed_on",)
    timing = forms.ChoiceField(
        label=_("When do you need it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two")},
    )
    agreed_on = DayField(
        label=_("The day that suits you"),
        error_messages={"required": _("Enter the day that suits you")},
    )
    use_required_attribute = False

    def __init__(self, *args: Any, limit_words: str, agreed_words: str, **options: Any) -> None:
        """`limit_words` is '' where the charter has no limit of its own: then a day is needed."""
        super().__init__(*args, **options)
        agreed = ("agreed", _("On a day of our choice"))
        field: Any = self.fields["timing"]
        field.choices = [("limit", limit_words), agreed] if limit_words else [agreed]
        self.fields["agreed_on"].help_text = agreed_words

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("timing") != "agreed":
            given["agreed_on"] = None
            self.errors.pop("agreed_on", None)
        return given
