"""What the requester types on the pages of his case."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.cases.gateways.gate import LARGEST_TOTAL, MOST_FILES
from shonod.cases.models import Case
from shonod.ui.templatetags.days import digits

LONGEST = 4000
_KEPT = frozenset("\n\t")


class Words(forms.CharField):
    """What a person writes: line ends as one character, nothing that can't be seen."""

    def __init__(self, *, rows: int, **options: Any) -> None:
        super().__init__(
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": rows}),
            error_messages={
                "required": options.pop("missing"),
                "max_length": _("This is too long. Shorten it"),
            },
            **options,
        )

    def to_python(self, value: Any) -> str:
        typed = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        if any(c not in _KEPT and unicodedata.category(c) in ("Cc", "Cs") for c in typed):
            raise ValidationError(
                _("There are characters in it that cannot be seen. Type it instead of pasting")
            )
        return str(super().to_python(typed))


class FindForm(forms.Form):
    """The tracking code, as it stands on a slip or in an SMS."""

    code = forms.CharField(
        label=_("What is your tracking code?"),
        help_text=_(
            "It stands on your slip and in our message, for example ABCD-EFGH-JKLMN. Capital or "
            "small letters, Bangla or English digits and spaces make no difference."
        ),
        max_length=60,
        error_messages={
            "required": _("Type the tracking code"),
            "max_length": _(
                "This is too long for a tracking code, which has 13 letters and digits"
            ),
        },
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "govuk-input--width-20",
            }
        ),
    )


class ProofForm(forms.Form):
    """Something that whoever merely saw the code does not know."""

    contact = forms.CharField(
        max_length=254,
        error_messages={"required": _("Type it to see the messages")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-20"}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: Case, **named: Any) -> None:
        super().__init__(*args, **named)
        contact = self.fields["contact"]
        if case.phone and case.email:
            contact.label = _("The last four digits of the telephone number, or the e-mail address")
        elif case.phone:
            contact.label = _("The last four digits of the telephone number")
            contact.widget.attrs["inputmode"] = "numeric"
        else:
            contact.label = _("The e-mail address")
        contact.help_text = _("The one that was given with this request.")


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files as a list; the gate looks into each when it is kept."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = [super(FilesField, self).clean(file, initial) for file in data or [] if file]
        if len(files) > MOST_FILES:
            raise ValidationError(
                _("Choose at most %(most)s files"), params={"most": digits(MOST_FILES)}
            )
        if sum(file.size for file in files) > LARGEST_TOTAL:
            raise ValidationError(
                _("All files together may have %(most)s MB"),
                params={"most": digits(LARGEST_TOTAL // 2**20)},
            )
        return files


class ReplyForm(forms.Form):
    """A message to the office, with papers where they were asked for."""

    text = Words(label=_("Your message to the office"), rows=5, missing=_("Write your message"))
    papers = FilesField(
        label=_("Papers or photographs"),
        required=False,
        help_text=_("PDF, JPG, PNG, DOCX, XLSX, ODT or TXT; at most 5 files, each at most 10 MB."),
    )


class DisputeForm(forms.Form):
    """Why a closed request is not done."""

    why = Words(
        label=_("What was not done, or not rightly?"), rows=4, missing=_("Write what is missing")
    )
