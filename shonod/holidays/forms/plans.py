"""What every form of this room shares: for whom it declares, and the plan that comes of it."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import stored
from shonod.holidays.queries import Plan
from shonod.offices.models import Office
from shonod.ui.templatetags.ui import in_language

COUNTRY = "country"


class Line(forms.CharField):
    """A line of words. Control characters are refused; what is kept is NFC."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput({"dir": "auto", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return stored(str(super().to_python(value)))

    def validate(self, value: str) -> None:
        super().validate(value)
        if any(ord(letter) < 32 for letter in value):
            raise ValidationError(_("There are characters in the text that cannot be shown"))


class Why(Line):
    """Why something is revoked; the public list says it."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Why"),
            max_length=300,
            help_text=_("The public list shows it."),
            error_messages={"required": _("Write why")},
        )


class PlanForm(forms.Form):
    """A form that asks for whom, when there is a choice."""

    def __init__(self, *args: Any, places: Sequence[Office | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {_key(place): place for place in places}
        field = cast("forms.ChoiceField | None", self.fields.get("place"))
        if field:
            field.choices = [(key, place_words(place)) for key, place in self.places.items()]
            field.initial = next(iter(self.places))
            if len(self.places) == 1:
                field.widget = forms.HiddenInput()

    @property
    def declares_for(self) -> Office | None:
        return self.places[self.cleaned_data["place"]]

    def plan(self) -> Plan:
        """What the form says, once it is valid."""
        raise NotImplementedError


def place_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("For whom"),
        help_text=_("What is declared for an office holds for all offices below it."),
        error_messages={"invalid_choice": _("Choose an office from the list")},
    )


def _key(place: Office | None) -> str:
    return place.slug if place else COUNTRY


def place_words(place: Office | None) -> str:
    return in_language(place, "name") if place else gettext("The whole country")
