"""What an officer types of a letter, in the order of its sheet; and what follows when it is out."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.letters.states import About, Way
from shonod.ui.forms import DayField, PlainText

# A letter may be dated back to when it was agreed, and not ahead.
OLDEST = timedelta(days=31)


class LetterForm(forms.Form):
    """The words of a draft. `once` is its id when it is new, `version` what was seen of it."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    memo_number = PlainText(label=_("Memo number"), max_length=60, required=False)
    dated_on = DayField(label=_("Date"))
    recipient = PlainText(
        label=_("Recipient of the letter"),
        max_length=600,
        lines=3,
        error_messages={"required": _("Write whom the letter goes to")},
        help_text=_("Post, office and place, each on its line."),
    )
    subject = PlainText(
        label=_("Subject"),
        max_length=1000,
        lines=2,
        error_messages={"required": _("Write the subject")},
    )
    reference = PlainText(
        label=_("Reference"),
        max_length=600,
        lines=2,
        required=False,
        help_text=_("Their memo number and its date."),
    )
    body = PlainText(
        label=_("Text of the letter"),
        max_length=10_000,
        lines=12,
        error_messages={"required": _("Write the text")},
        help_text=_("Each line is a paragraph. Fill in what stands as ………"),
    )
    copies = PlainText(
        label=_("Copies to"),
        max_length=2000,
        lines=3,
        required=False,
        help_text=_("Each on its line; they are numbered."),
    )

    def __init__(self, *args: Any, today: date, memo_hint: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.fields["memo_number"].help_text = memo_hint
        self.fields["once"].initial = uuid7()
        self.fields["version"].initial = 1
        self.fields["dated_on"].initial = today

    def clean_dated_on(self) -> date:
        day: date = self.cleaned_data["dated_on"]
        if not self.today - OLDEST <= day <= self.today:
            raise ValidationError(_("Date it today, or at most a month back"))
        return day

    def words(self) -> dict[str, str]:
        """As the actions take them."""
        other = ("once", "version", "dated_on")
        return {name: text for name, text in self.cleaned_data.items() if name not in other}


class IssueForm(forms.Form):
    """`version` is the draft that was looked at; `about` is asked where there is a request."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    about = forms.ChoiceField(
        label=_("What happens to the request"),
        choices=About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happens to the request")},
    )

    def __init__(self, *args: Any, has_case: bool, is_closed: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not has_case:
            del self.fields["about"]
        elif is_closed:
            field: Any = self.fields["about"]
            field.choices = [one for one in field.choices if one[0] != About.DELIVER]


class DispatchForm(forms.Form):
    way = forms.ChoiceField(label=_("How it went out"), choices=Way.choices, initial=Way.HAND)
    sent_on = DayField(label=_("On which day"))
    note = PlainText(label=_("To whom, or the number of the post"), max_length=200, required=False)

    def __init__(self, *args: Any, dated_on: date, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.dated_on, self.today = dated_on, today
        self.fields["sent_on"].initial = today

    def clean_sent_on(self) -> date:
        day: date = self.cleaned_data["sent_on"]
        if not self.dated_on <= day <= self.today:
            raise ValidationError(_("Choose a day from the date of the letter to today"))
        return day


class TextForm(forms.Form):
    """What letters of a kind begin with."""

    subject = PlainText(label=_("Subject"), max_length=1000, lines=2, required=False)
    body = PlainText(label=_("Text of the letter"), max_length=10_000, lines=12, required=False)


class PatternForm(forms.Form):
    pattern = PlainText(
        label=_("Pattern of the memo number"),
        max_length=60,
        required=False,
        help_text=_(
            "Write {year} where the year’s two digits stand and {number} where the number of the "
            "issue register stands. Empty: every number is typed."
        ),
    )
