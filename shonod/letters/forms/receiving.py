"""What an officer types of a paper that came in, in the order in which it stands on the paper."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.letters.actions import Paper
from shonod.letters.states import Fate, PaperKind, Way
from shonod.ui.forms import DayField, FilesField, PhoneField, PlainText
from shonod.ui.templatetags.days import digits

# A register is not written back further than that.
LATEST = timedelta(days=366)
FIRST_MEMO_YEAR = 1990


class PaperForm(forms.Form):
    """The facts of a paper; `today` bounds its dates."""

    kind = forms.ChoiceField(
        label=_("What it is"), choices=PaperKind.choices, initial=PaperKind.REQUISITION
    )
    sender_office = PlainText(
        label=_("From which office"),
        max_length=200,
        widget=forms.TextInput({"list": "senders", "autocomplete": "off"}),
        error_messages={"required": _("Write which office it comes from")},
    )
    sender_post = PlainText(label=_("Post of who signed it"), max_length=120, required=False)
    memo_number = PlainText(
        label=_("Its memo number"),
        max_length=60,
        required=False,
        help_text=_("As it stands on the paper, in any form."),
    )
    memo_on = DayField(label=_("Date on the paper"), required=False)
    subject = PlainText(
        label=_("Subject"),
        max_length=1000,
        lines=2,
        error_messages={"required": _("Write the subject")},
    )
    way = forms.ChoiceField(label=_("How it came"), choices=Way.choices, initial=Way.HAND)
    pages = forms.IntegerField(
        label=_("Pages"),
        min_value=1,
        max_value=999,
        initial=lambda: digits(1),
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages={"required": _("Write how many pages it has")},
    )
    addressed_to = PlainText(label=_("Addressed to"), max_length=120, required=False)
    phone = PhoneField(
        label=_("Telephone of the sender"),
        required=False,
        widget=forms.TextInput({"type": "tel", "inputmode": "tel", "autocomplete": "off"}),
        error_messages={"invalid": _("Check the telephone number, or leave it empty")},
        help_text=_("The sender proves with it on the tracking page who asks."),
    )
    email = forms.EmailField(
        label=_("E-mail of the sender"),
        required=False,
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "off"}),
        error_messages={
            "invalid": _("Enter an e-mail address with one @, such as name@example.com")
        },
    )

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

    def paper(self) -> Paper:
        """As the actions take it."""
        given = {name: self.cleaned_data[name] for name in PaperForm.base_fields}
        return Paper(**given)


class ReceiveForm(PaperForm):
    """`once` becomes the line's id; `again` says that the paper is registered a second time."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    received_on = DayField(label=_("Day of receipt"))
    papers = FilesField(
        label=_("Scan or photograph"),
        required=False,
        widget=FilesField.widget({"accept": ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.txt"}),
        help_text=_("PDF or pictures, each at most 10 MB. It can be added later too."),
    )
    again = forms.BooleanField(
        label=_("Register it again all the same"), required=False, widget=forms.HiddenInput
    )
    field_order = (
        *("once", "again", "kind", "sender_office", "sender_post", "memo_number", "memo_on"),
        *("subject", "received_on", "way", "pages", "addressed_to", "papers", "phone", "email"),
    )

    def __init__(self, *args: Any, addressed_to: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["once"].initial = uuid7()
        self.fields["received_on"].initial = self.today
        self.fields["addressed_to"].initial = addressed_to

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if not self.today - LATEST < day <= self.today:
            raise ValidationError(_("Choose a day of the last twelve months, today at most"))
        return day

    def ask_again(self) -> None:
        """The paper seems to be in the register: offer to say that it is another one."""
        self.fields["again"].widget = forms.CheckboxInput()


class ScanForm(forms.Form):
    papers = FilesField(
        label=_("Add a scan or photograph"),
        widget=ReceiveForm.base_fields["papers"].widget,
    )

    def clean_papers(self) -> list[Any]:
        files: list[Any] = self.cleaned_data["papers"]
        if not files:
            raise ValidationError(_("Choose a file"))
        return files


class SettleForm(forms.Form):
    """What became of a paper that is no request."""

    fate = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[(fate.value, fate.label) for fate in (Fate.FILED, Fate.ANSWERED, Fate.FORWARDED)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what becomes of it")},
    )
    reason = PlainText(
        label=_("Why, and where to"),
        max_length=500,
        error_messages={"required": _("Write the reason")},
    )
