"""How far a project came by the end of a quarter, typed or out of a file."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.fiscal import read_quarter, read_year, year_words
from shonod.projects.actions import Reached
from shonod.projects.models import FIRST_YEAR, LAST_YEAR, Progress
from shonod.ui.forms import NumberField, PlainText
from shonod.ui.templatetags.days import digits


class YearField(forms.CharField):
    def __init__(self) -> None:
        super().__init__(
            label=_("Fiscal year"),
            widget=forms.TextInput({"class": "govuk-input--width-10"}),
            error_messages={"required": _("Enter the fiscal year")},
        )

    def to_python(self, value: Any) -> Any:
        typed = str(super().to_python(value))
        if not typed:
            return ""
        try:
            year = read_year(typed)
        except ValueError:
            year = 0
        if not FIRST_YEAR <= year <= LAST_YEAR:
            words = _("This is no fiscal year. Write for example %(example)s")
            raise ValidationError(words, params={"example": digits("2025-26")})
        return year

    def prepare_value(self, value: Any) -> Any:
        return digits(year_words(value)) if isinstance(value, int) else value


class QuarterField(forms.ChoiceField):
    """A choice on the screen; in a file a number, an ordinal or two months."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Quarter"),
            choices=[
                ("1", _("1st quarter (July–September)")),
                ("2", _("2nd quarter (October–December)")),
                ("3", _("3rd quarter (January–March)")),
                ("4", _("4th quarter (April–June)")),
            ],
            error_messages={
                "required": _("Choose the quarter"),
                "invalid_choice": _("This is no quarter. Write 1, 2, 3 or 4"),
            },
        )

    def to_python(self, value: Any) -> str:
        typed = str(super().to_python(value))
        try:
            return str(read_quarter(typed)) if typed else ""
        except ValueError:
            return typed


def _percent(label: Any) -> NumberField:
    return NumberField(
        label=label,
        required=False,
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        error_messages={
            "max_value": _("Progress is of the whole project: 100 percent at most"),
            "min_value": _("Progress is not below 0"),
        },
    )


class ProgressForm(forms.Form):
    year = YearField()
    quarter = QuarterField()
    physical = _percent(_("Physical progress (%)"))
    financial = _percent(_("Financial progress (%)"))
    remark = PlainText(label=_("Remark"), required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        names = ("physical", "financial")
        if not self.errors and all(said.get(name) is None for name in names):
            self.add_error("physical", _("Enter the physical or the financial progress, or both"))
        return said

    def reached(self) -> Reached:
        return Reached(**{**self.cleaned_data, "quarter": int(self.cleaned_data["quarter"])})

    @classmethod
    def said(cls, one: Progress) -> "ProgressForm":
        """What the register says of a quarter, to be corrected."""
        named = {name: getattr(one, name) for name in cls.base_fields}
        return cls(initial={**named, "quarter": str(one.quarter)})
