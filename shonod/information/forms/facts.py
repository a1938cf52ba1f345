"""What an officer types of a fact of the office: its kind says which fields it has."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import western_digits
from shonod.information.actions import FactWords
from shonod.information.states import OF_THE_LAW, ONE_AT_A_TIME, FactKind
from shonod.ui.forms import DayField, PlainText
from shonod.ui.templatetags.days import digits

_PLACE = re.compile(r"\s*(-?\d{1,2}\.\d{2,8})\s*[,;\s]\s*(-?\d{1,3}\.\d{2,8})\s*")
# The country with its waters: a pin elsewhere is a slip.
_LATITUDES, _LONGITUDES = (20, 27), (87, 93)
_FIELDS = {
    FactKind.ADDRESS: ("text", "text_en"),
    FactKind.WAY: ("text", "text_en"),
    FactKind.PIN: ("place",),
    **dict.fromkeys(OF_THE_LAW, ("title", "title_en", "text", "text_en")),
    FactKind.DOCUMENT: ("title", "title_en", "url", "until_on"),
    FactKind.NOTICE: ("title", "title_en", "text", "text_en", "until_on"),
}


class PlaceField(forms.Field):
    """Latitude and longitude, as a map on a phone copies them."""

    widget = forms.TextInput({"inputmode": "text", "autocomplete": "off"})
    default_error_messages = {
        "invalid": _("Paste latitude and longitude, such as %(example)s"),
        "abroad": _("This place is not in Bangladesh; check which number comes first"),
    }

    def to_python(self, value: Any) -> tuple[Decimal, Decimal] | None:
        typed = western_digits(str(value or "")).strip()
        if not typed:
            return None
        found = _PLACE.fullmatch(typed)
        if not found:
            example = {"example": digits("23.6850, 90.7890")}
            raise ValidationError(self.error_messages["invalid"], code="invalid", params=example)
        six = Decimal("0.000001")
        latitude, longitude = (Decimal(part).quantize(six) for part in found.groups())
        within = (_LATITUDES, latitude), (_LONGITUDES, longitude)
        if not all(low <= value <= high for (low, high), value in within):
            raise ValidationError(self.error_messages["abroad"], code="abroad")
        return latitude, longitude


class FactForm(forms.Form):
    title = PlainText(
        label=_("Title"), max_length=200, error_messages={"required": _("Write the title")}
    )
    title_en = PlainText(label=_("English title"), max_length=200, required=False)
    text = PlainText(
        label=_("Text"), max_length=2000, lines=5, error_messages={"required": _("Write the text")}
    )
    text_en = PlainText(label=_("Text in English"), max_length=2000, lines=5, required=False)
    url = forms.URLField(
        label=_("Address of the document"),
        max_length=300,
        assume_scheme="https",
        widget=forms.URLInput({"autocomplete": "off"}),
        error_messages={
            "required": _("Write the address of the document"),
            "invalid": _("Write a whole address that begins with https://"),
        },
    )
    place = PlaceField(
        label=_("Latitude and longitude"),
        help_text=_("Press long on the place in the map of your phone and copy both numbers."),
        error_messages={"required": _("Write latitude and longitude")},
    )
    source = PlainText(
        label=_("What it rests on"), max_length=300, required=False, help_text=_("If you like.")
    )
    from_on = DayField(label=_("From which day"))
    until_on = DayField(
        label=_("Until which day"), required=False, help_text=_("Left empty, until it is ended.")
    )

    def __init__(self, *args: Any, kind: FactKind, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind, self.today = kind, today
        kept = {*_FIELDS[kind], "source", "from_on"}
        for name in set(self.fields) - kept:
            del self.fields[name]
        self.fields["from_on"].initial = today
        if kind in OF_THE_LAW:
            self.fields["title"].label = _("Name and post")
            self.fields["title_en"].label = _("Name and post in English")
            self.fields["text"].label = _("Address, telephone and e-mail")

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day < self.today and self.kind in ONE_AT_A_TIME:
            raise ValidationError(_("Choose today or a later day: what was said till now stands"))
        return day

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("from_on"), self.cleaned_data.get("until_on")
        if first and last and last < max(first, self.today):
            self.add_error("until_on", _("It would have ended before it began, or before today"))
        return self.cleaned_data

    def words(self) -> FactWords:
        """As the actions take them."""
        said = dict(self.cleaned_data)
        place = said.pop("place", None) or (None, None)
        return FactWords(self.kind, latitude=place[0], longitude=place[1], **said)
