"""The form for the words of a notice."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shonod.notices.queries.wordings import Words
from shonod.notices.states import PARTS_AT_MOST, By, Kind, WordingWrong
from shonod.ui.templatetags.days import digits


class WordingForm(forms.Form):
    """A text message has no subject."""

    is_sent = forms.BooleanField(
        label=_("This notice is sent"),
        required=False,
        widget=forms.CheckboxInput({"class": "govuk-checkboxes__input"}),
    )
    subject = forms.CharField(
        label=_("Subject"),
        max_length=120,
        error_messages={"required": _("Enter the subject")},
    )
    text = forms.CharField(
        label=_("Text"),
        max_length=2000,
        strip=True,
        widget=forms.Textarea({"rows": 8, "dir": "auto"}),
        error_messages={"required": _("Enter the text")},
    )

    short = forms.CharField(
        label=_("Short form, for when the text does not fit into one SMS"),
        help_text=_("Empty: the whole text is always sent."),
        max_length=300,
        strip=True,
        required=False,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
    )

    def __init__(
        self, *args: Any, which: tuple[Kind, By, str], words: Words, **options: Any
    ) -> None:
        options["initial"] = {
            "subject": words.subject,
            "text": words.text,
            "short": words.short,
            "is_sent": words.is_sent,
        }
        super().__init__(*args, **options)
        _kind, by, language = which
        for name in ("subject", "text", "short"):
            self.fields[name].widget.attrs["lang"] = language
        if by == By.SMS:
            del self.fields["subject"]
            self.fields["text"].widget.attrs["rows"] = 4
        else:
            del self.fields["short"]

    def words(self) -> Words:
        """As typed; the browser's line ends become the text's own."""
        given = self.cleaned_data
        return Words(
            text=given["text"].replace("\r\n", "\n"),
            subject=given.get("subject", ""),
            short=given.get("short", "").replace("\r\n", "\n"),
            is_sent=given["is_sent"],
            is_own=True,
        )

    def refuse(self, wrong: WordingWrong) -> None:
        """Say what is wrong and how to mend it, at the text."""
        for place in sorted(wrong.unknown):
            said = gettext("There is no place called %(place)s in this notice; see the list below.")
            self.add_error("text", said % {"place": f"{{{place}}}"})
        for place in sorted(wrong.missing):
            said = gettext("%(place)s is missing: without it the notice tells nothing.")
            self.add_error("text", said % {"place": f"{{{place}}}"})
        if wrong.parts:
            said = gettext("This is %(parts)s messages long; %(most)s at most. Make it shorter.")
            numbers = {"parts": digits(wrong.parts), "most": digits(PARTS_AT_MOST)}
            self.add_error("text", said % numbers)
