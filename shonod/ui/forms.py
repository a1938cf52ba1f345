"""Fields that every room's forms share: a day in three boxes, a time of day, in any digits."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import western_digits
from shonod.ui.templatetags.days import digits


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


class ClockField(forms.TimeField):
    """A time of day, in Bangla or Western digits."""

    widget = forms.TimeInput({"type": "time", "class": "govuk-input--width-10"}, format="%H:%M")
    default_error_messages = {"invalid": _("Enter a time, such as 14:10")}

    def to_python(self, value: Any) -> time | None:
        return super().to_python(western_digits(value).strip() if value else value)
