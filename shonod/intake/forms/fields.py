"""Text as people type it: counted by characters, without controls; mobiles in any digits."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import holds_control, stored
from shonod.ground.phones import read_mobile
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.numbers import phone


class PlainText(forms.CharField):
    """Stored in its normal form (NFC), line ends as one character, no control characters."""

    default_error_messages = {
        "control": _("Remove the characters that cannot be seen; type the text instead of pasting"),
        "max_length": _("Shorten this to %(most)s characters; it has %(has)s now"),
    }

    def __init__(self, *, max_length: int, lines: int = 1, **options: Any) -> None:
        if lines > 1:
            options["widget"] = forms.Textarea({"rows": lines})
        self.lines = lines
        super().__init__(max_length=max_length, **options)
        # Counted after joining what belongs together, and said in the reader's digits.
        self.validators = []

    def to_python(self, value: Any) -> str:
        typed = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        if holds_control(typed):
            raise ValidationError(self.error_messages["control"], code="control")
        if self.lines == 1:
            typed = " ".join(typed.split())
        text = str(super().to_python(stored(typed)))
        if self.max_length and len(text) > self.max_length:
            counts = {"most": digits(self.max_length), "has": digits(len(text))}
            raise ValidationError(
                self.error_messages["max_length"], code="max_length", params=counts
            )
        return text


class MobileField(forms.CharField):
    """A Bangladeshi mobile as +8801…, typed in Bangla or Western digits, with or without +88."""

    widget = forms.TextInput({"type": "tel", "inputmode": "tel", "autocomplete": "tel"})
    default_error_messages = {
        "invalid": _("Enter a mobile number of 11 digits, such as %(example)s"),
    }

    def to_python(self, value: Any) -> str:
        typed = str(value or "").strip()
        if not typed:
            return ""
        number = None if len(typed) > 40 or holds_control(typed) else read_mobile(typed)
        if number is None:
            example = {"example": phone("+8801712345678")}
            raise ValidationError(self.error_messages["invalid"], code="invalid", params=example)
        return number

    def prepare_value(self, value: Any) -> Any:
        """A stored number as its owner writes it; what was mistyped stays as typed."""
        return phone(value) if isinstance(value, str) and value.startswith("+8801") else value


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of uploaded files; whether they may stay is the gate's to say."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # noqa: ARG002 - Django's shape
        return [file for file in data or [] if file is not None]
