"""What an officer fills in on the page of a case."""

from datetime import date, timedelta
from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.ui.forms import PhoneField
from shonod.ui.templatetags.days import day

LONGEST = 5000
PAUSE_DAYS = 7
_REASONS = {
    PauseReason.PAPERS: _("Papers are missing"),
    PauseReason.DETAILS: _("A detail is unclear"),
    PauseReason.VISIT: _("A day for a visit has to be fixed"),
    PauseReason.APPROVAL: _("The requester’s consent is needed"),
}


class Words(forms.CharField):
    """A text of one or more paragraphs. Control characters are refused."""

    def __init__(self, *, rows: int = 5, max_length: int = LONGEST, **kwargs: Any) -> None:
        self.widget = forms.Textarea({"rows": rows, "dir": "auto"})
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")

    def validate(self, value: str) -> None:
        super().validate(value)
        if any(ord(letter) < 32 and letter not in "\n\t" for letter in value):
            raise ValidationError(_("There are characters in the text that cannot be shown"))


class DeedForm(forms.Form):
    """`version` and `seen` say which state of the case the officer had before his eyes."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    # The field that a ready-made reply goes into.
    takes_reply: ClassVar[str] = ""

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.today = today
        self.fit()

    def fit(self) -> None:
        """Adjust fields to the case; most forms need nothing."""


class AnswerForm(DeedForm):
    takes_reply = "text"
    text = Words(
        label=_("Answer to the requester"), error_messages={"required": _("Write the answer")}
    )


class MessageForm(DeedForm):
    takes_reply = "text"
    text = Words(
        label=_("Message to the requester"),
        error_messages={"required": _("Write the message")},
    )


class NoteForm(DeedForm):
    text = Words(
        label=_("Note for the desk"),
        rows=3,
        help_text=_("The requester never sees it."),
        error_messages={"required": _("Write the note")},
    )


class ResumeForm(DeedForm):
    text = Words(
        label=_("What you were waiting for, and how it came"),
        rows=3,
        help_text=_("Kept as a note. The clock goes on from today."),
        error_messages={"required": _("Write what came")},
    )


class AskForm(DeedForm):
    text = Words(
        label=_("What do you need from the requester?"),
        rows=4,
        error_messages={"required": _("Write what you need")},
    )
    reason = forms.ChoiceField(
        label=_("Why"), choices=list(_REASONS.items()), initial=PauseReason.DETAILS
    )
    until_on = forms.TypedChoiceField(
        label=_("Wait until, at the latest"),
        coerce=date.fromisoformat,
        help_text=_(
            "The clock stands still until the reply, and goes on by itself after this day."
        ),
        error_messages={"invalid_choice": _("Choose a day from the list")},
    )

    def fit(self) -> None:
        longest = self.case.office.pause_days_at_most
        days = [self.today + timedelta(days=n) for n in range(1, longest + 1)]
        field = cast(forms.ChoiceField, self.fields["until_on"])
        field.choices = [(on.isoformat(), day(on)) for on in days]
        field.initial = days[min(PAUSE_DAYS, longest) - 1].isoformat()


class DeclineForm(DeedForm):
    reason = Words(
        label=_("Why it is declined"),
        rows=4,
        help_text=_("The requester reads this. Name the rule or the missing condition."),
        error_messages={"required": _("Write why")},
    )
    appeal_to = Words(
        label=_("Where the requester may turn"),
        rows=2,
        max_length=500,
        help_text=_("Post, office and telephone of the higher officer."),
        error_messages={"required": _("Write where the requester may turn")},
    )

    def fit(self) -> None:
        self.fields["appeal_to"].initial = appeal_words(self.case.terms.supervisor)


def appeal_words(supervisor: dict[str, Any]) -> str:
    """The charter's higher officer in one line; empty when the charter names none."""
    named = (supervisor.get("name"), supervisor.get("designation"), supervisor.get("office"))
    parts = [part for part in named if part]
    if not parts:
        return str(supervisor.get("text") or "")
    return ", ".join([*parts, *supervisor.get("phones", ()), *supervisor.get("emails", ())])


class ContactForm(DeedForm):
    phone = PhoneField(label=_("New telephone number"), required=False)
    email = forms.EmailField(
        label=_("New e-mail address"),
        required=False,
        widget=forms.EmailInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    text = Words(
        label=_("You saw the person. By what did you know who it is?"),
        rows=2,
        max_length=300,
        help_text=_("For example: the slip and the office’s identity card. Kept as a note."),
        error_messages={"required": _("Write by what you knew the person")},
    )

    def fit(self) -> None:
        """What is left as it is stays; nothing of the old contact is shown here."""
        self.fields["phone"].help_text = _("Empty: it stays as it is.")
        self.fields["email"].help_text = _("Empty: it stays as it is.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors and not (given.get("phone") or given.get("email")):
            raise ValidationError(_("Enter the new number or address"))
        return given


class ReplyTemplateForm(forms.Form):
    title = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("Only the desk sees it."),
        error_messages={"required": _("Give it a name")},
    )
    text = Words(label=_("Text in Bangla"), error_messages={"required": _("Write the text")})
    text_en = Words(
        label=_("Text in English"),
        required=False,
        help_text=_("For requesters who wrote in English."),
    )
