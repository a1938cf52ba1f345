"""Fields that every room's forms share: text, telephones, files, days and times."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import holds_control, stored, western_digits
from shonod.ground.holidays.dates import read_day
from shonod.ground.phones import read_mobile, read_phone
from shonod.ground.refusals import TableRefused
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

    def read(self, typed: str) -> str | None:
        return read_mobile(typed)

    def to_python(self, value: Any) -> str:
        typed = str(value or "").strip()
        if not typed:
            return ""
        number = None if len(typed) > 40 or holds_control(typed) else self.read(typed)
        if number is None:
            example = {"example": phone("+8801712345678")}
            raise ValidationError(self.error_messages["invalid"], code="invalid", params=example)
        return number

    def prepare_value(self, value: Any) -> Any:
        """A stored number as its owner writes it; what was mistyped stays as typed."""
        return phone(value) if isinstance(value, str) and value.startswith("+880") else value


class PhoneField(MobileField):
    """A mobile, or any other number that can be called."""

    def read(self, typed: str) -> str | None:
        return read_phone(typed)


class NumberField(forms.DecimalField):
    """A number in any digits, with or without commas and the sign of the money."""

    widget = forms.TextInput({"inputmode": "decimal", "class": "govuk-input--width-10"})
    default_error_messages = {"invalid": _("Enter a number, such as %(example)s")}

    def to_python(self, value: Any) -> Any:
        typed = western_digits(str(value if value is not None else ""))
        plain = typed.replace(",", "").replace("৳", "").removesuffix("/-").strip()
        try:
            return super().to_python(plain)
        except ValidationError:
            params = {"example": digits("25")}
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params=params
            ) from None

    def prepare_value(self, value: Any) -> Any:
        return digits(f"{value:f}".removesuffix(".00")) if isinstance(value, Decimal) else value


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of uploaded files; whether they may stay is the gate's to say."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # noqa: ARG002 - Django's shape
        return [file for file in data or [] if file is not None]


class TableField(forms.FileField):
    """The rows of a CSV or XLSX, as `read` finds them in its bytes; of a file larger than
    `most_bytes` no more is given to it, for it to refuse. Raises what TableRefused's code says in
    `error_messages`."""

    default_error_messages = {
        "required": _("Choose a file"),
        "too_large": _("The file is larger than 1 MB. Take a part of it"),
        "too_many": _("The file has more than 500 lines. Take a part of it"),
        "not_text": _("This is no table. Save it as CSV (UTF-8) or XLSX"),
        "broken": _("The table cannot be read. Save it again as CSV (UTF-8) or XLSX"),
    }

    def __init__(
        self, *, read: Callable[[bytes], Sequence[Any]], most_bytes: int, **options: Any
    ) -> None:
        widget = forms.ClearableFileInput({"accept": ".csv,.txt,.xlsx,text/csv"})
        super().__init__(widget=widget, **options)
        self.read, self.most_bytes = read, most_bytes

    def clean(self, data: Any, initial: Any = None) -> Sequence[Any]:
        file = super().clean(data, initial)
        try:
            return self.read(file.read(self.most_bytes + 1))
        except TableRefused as refused:
            said = self.error_messages[refused.code]
            raise ValidationError(said, code=refused.code) from None


class DayWidget(forms.MultiWidget):
    """Day, month and year as three short boxes, which phones and screen readers manage best."""

    template_name = "ui/forms/day.html"
    use_fieldset = True
    parts = (("day", _("Day"), 2), ("month", _("Month"), 2), ("year", _("Year"), 4))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(
                {
                    "inputmode": "numeric",
                    "maxlength": longest,
                    "class": f"govuk-date-input__input govuk-input--width-{longest}",
                    **(attrs or {}),
                }
            )
            for name, _label, longest in self.parts
        }
        super().__init__(boxes)

    def decompress(self, value: date | None) -> list[str]:
        return [digits(n) for n in (value.day, value.month, value.year)] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        for box, (_name, label, _longest) in zip(
            context["widget"]["subwidgets"], self.parts, strict=True
        ):
            box["label"] = label
        return context

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0" if id_ else id_

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        typed: list[Any] = super().value_from_datadict(data, files, name)
        return [(text or "").strip() for text in typed]


class DayField(forms.Field):
    """A `date` out of the three boxes; an impossible day is refused with what was typed kept."""

    widget = DayWidget
    default_error_messages = {
        "required": _("Enter the date"),
        "incomplete": _("The date needs a day, a month and a year"),
        "impossible": _("There is no such date. Enter a real one, such as %(example)s"),
    }

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, date):
            return value
        if not value or not any(value):
            return None
        if not all(value):
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        try:
            day, month, year = (int(western_digits(part)) for part in value)
            return date(year, month, day)
        except (ValueError, OverflowError):
            raise ValidationError(
                self.error_messages["impossible"],
                code="impossible",
                params={"example": digits("29 11 2026")},
            ) from None


def boxes_of(name: str, value: Any) -> dict[str, Any]:
    """A day, or a cell of a table that should hold one, as the three boxes of the field `name`;
    what is no day stands in the first, to be refused."""
    if not value:
        return {}
    try:
        on = read_day(value) if isinstance(value, str) else value
    except ValueError:
        return {f"{name}_day": value, f"{name}_month": "0", f"{name}_year": "0"}
    parts = {"day": on.day, "month": on.month, "year": on.year}
    return {f"{name}_{part}": str(number) for part, number in parts.items()}


class ClockField(forms.TimeField):
    """A time of day, in Bangla or Western digits."""

    widget = forms.TimeInput({"type": "time", "class": "govuk-input--width-10"}, format="%H:%M")
    default_error_messages = {"invalid": _("Enter a time, such as 14:10")}

    def to_python(self, value: Any) -> time | None:
        return super().to_python(western_digits(value).strip() if value else value)
