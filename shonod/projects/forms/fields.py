"""Fields of a project's forms: a month, and a list with one item a line."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import folded
from shonod.ground.fiscal import read_month
from shonod.projects.gateways.columns import WHOLE_COUNTRY
from shonod.projects.gateways.lists import MOST, items_of, place_text, read_place
from shonod.projects.models import FIRST_YEAR, LAST_YEAR
from shonod.ui.forms import PlainText
from shonod.ui.templatetags.days import digits, month

Item = Mapping[str, str]
WHOLE = "সারাদেশ"


class MonthField(forms.CharField):
    """A month, kept as its first day, or as its last (`last`)."""

    def __init__(self, *, last: bool = False, **options: Any) -> None:
        super().__init__(required=False, **options)
        # What is too long is no month, and is told so.
        self.validators = []
        self.last = last

    def to_python(self, value: Any) -> Any:
        typed = str(super().to_python(value))
        if not typed:
            return None
        try:
            span = read_month(typed)
        except ValueError:
            words = _("This is no month. Write for example %(example)s")
            params = {"example": month(date(2026, 7, 1))}
            raise ValidationError(words, params=params) from None
        if not FIRST_YEAR <= span.first_on.year <= LAST_YEAR:
            raise ValidationError(_("The year cannot be right"))
        return span.last_on if self.last else span.first_on

    def prepare_value(self, value: Any) -> Any:
        return month(value) if isinstance(value, date) else value


class ItemsField(PlainText):
    """A list with one item a line; `read` makes of each what is kept, `write` its line again."""

    def __init__(
        self,
        *,
        read: Callable[[str], dict[str, str]],
        write: Callable[[Item], str],
        wrong: Any,
        **options: Any,
    ) -> None:
        super().__init__(max_length=20_000, lines=3, required=False, **options)
        self.read, self.write, self.wrong = read, write, wrong

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:  # noqa: ARG002 - Django's shape
        """Lines are counted, not letters."""
        return {}

    def to_python(self, value: Any) -> Any:
        items = items_of(super().to_python(value))
        if len(items) > MOST:
            words = _("Write %(most)s lines at most")
            raise ValidationError(words, params={"most": digits(MOST)})
        return [self.read_one(item) for item in items]

    def read_one(self, item: str) -> dict[str, str]:
        try:
            return self.read(item)
        except ValueError:
            raise ValidationError(self.wrong, params={"line": item[:80]}) from None

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Sequence) and not isinstance(value, str):
            return "\n".join(map(self.write, value))
        return value


class PlacesField(ItemsField):
    """Places, and the word that means the whole country as a place without names."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            read=read_place,
            write=lambda place: place_text(place.values()) or WHOLE,
            wrong=_("“%(line)s” is no place. Write division > district > upazila > union"),
            **options,
        )

    def read_one(self, item: str) -> dict[str, str]:
        return {} if folded(item) in WHOLE_COUNTRY else super().read_one(item)
