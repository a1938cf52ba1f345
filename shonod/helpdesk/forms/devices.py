"""A device as an officer enters it, typed or out of a file; and its handover, signed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import folded
from shonod.ground.ids import uuid7
from shonod.helpdesk.actions import Facts
from shonod.helpdesk.gateways.columns import DAYS, day_parts
from shonod.helpdesk.models import Device, Kind
from shonod.helpdesk.states import State
from shonod.institutions.models import Institution
from shonod.ui.forms import DayField, PlainText
from shonod.ui.templatetags.ui import in_language

_PARTS = ("day", "month", "year")
MOST_POINTS, WIDEST = 4_000, 2_000


@dataclass(frozen=True, slots=True)
class Choices:
    """What a device may name: the offices that are served, and the kinds of device."""

    institutions: Sequence[Institution]
    kinds: Sequence[Kind]


class DeviceForm(forms.Form):
    """`once` makes a form that is sent twice one device."""

    once = forms.CharField(widget=forms.HiddenInput, initial=uuid7, max_length=60, required=False)
    institution = forms.ChoiceField(
        label=_("Which office has it?"),
        error_messages={
            "required": _("Choose the office that has it"),
            "invalid_choice": _("No verified institution has this name"),
        },
    )
    kind = forms.ChoiceField(
        label=_("Kind of device"),
        error_messages={
            "required": _("Choose the kind of device"),
            "invalid_choice": _("There is no such kind of device; add it first"),
        },
    )
    make = PlainText(label=_("Make"), max_length=80, required=False)
    model = PlainText(label=_("Model"), max_length=80, required=False)
    serial = PlainText(
        label=_("Serial number"),
        max_length=80,
        required=False,
        help_text=_("As printed on the device. Without it the label’s code alone tells it apart."),
    )
    place = PlainText(
        label=_("Place"), max_length=120, required=False, help_text=_("Building and room.")
    )
    custodian = PlainText(label=_("Who has it"), max_length=120, required=False)
    custodian_post = PlainText(label=_("His or her post"), max_length=120, required=False)
    warranty_until_on = DayField(label=_("Warranty until"), required=False)
    bought_on = DayField(label=_("Bought on"), required=False)
    bought_from = PlainText(label=_("Bought from"), max_length=120, required=False)
    state = forms.ChoiceField(label=_("How it stands"), choices=State.choices, required=False)
    remark = PlainText(label=_("Remark"), max_length=300, required=False)
    field_order = (
        *("institution", "kind", "make", "model", "serial", "place", "custodian"),
        *("custodian_post", "warranty_until_on", "bought_on", "bought_from", "state", "remark"),
    )

    def __init__(self, *args: Any, choices: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.institutions = {str(one.id): one for one in choices.institutions}
        self.kinds = {str(one.id): one for one in choices.kinds}
        offices = [(id_, in_language(one, "name")) for id_, one in self.institutions.items()]
        kinds = [(id_, in_language(one, "name")) for id_, one in self.kinds.items()]
        cast(forms.ChoiceField, self.fields["institution"]).choices = [("", "—"), *offices]
        cast(forms.ChoiceField, self.fields["kind"]).choices = [("", "—"), *kinds]

    @classmethod
    def of_device(cls, device: Device, *, choices: Choices) -> "DeviceForm":
        """The form as the register has it."""
        said = {name: getattr(device, name) for name in cls.base_fields if name != "once"}
        chosen = {"institution": str(device.institution_id), "kind": str(device.kind_id)}
        return cls(initial={**said, **chosen}, choices=choices)

    def facts(self) -> Facts:
        said = {name: it for name, it in self.cleaned_data.items() if name != "once"}
        said["institution"] = self.institutions[said["institution"]]
        said["kind"] = self.kinds[said["kind"]]
        said["state"] = said["state"] or State.IN_USE
        return Facts(**said)


def row_as_typed(cells: Mapping[str, str], choices: Choices) -> dict[str, str]:
    """A file's row as the form would send it: offices and kinds by their names."""
    typed = {name: text for name, text in cells.items() if name not in DAYS}
    for name, all_ in (("institution", choices.institutions), ("kind", choices.kinds)):
        known = {
            folded(word): str(one.id) for one in all_ for word in (one.name, one.name_en) if word
        }
        typed[name] = known.get(folded(typed.get(name, "")), typed.get(name, ""))
    for name in DAYS:
        boxes = zip(_PARTS, day_parts(cells.get(name, "")), strict=True)
        typed |= {f"{name}_{part}": box for part, box in boxes}
    return typed


class HandoverForm(forms.Form):
    """Signed by whoever receives: the name typed, and, where a finger or mouse can, drawn."""

    to_name = PlainText(
        label=_("Who receives it"), max_length=120, error_messages={"required": _("Enter a name")}
    )
    to_post = PlainText(label=_("His or her post"), max_length=120, required=False)
    condition = PlainText(
        label=_("In what condition"),
        max_length=300,
        help_text=_("With what belongs to it: cable, adapter, bag."),
        error_messages={"required": _("Write in what condition it is handed over")},
    )
    signed_name = PlainText(
        label=_("Signed: the receiver types his or her name"),
        max_length=120,
        error_messages={"required": _("The receiver types his or her name")},
    )
    agreed = forms.BooleanField(
        label=_("I received this device in the condition written above."),
        error_messages={"required": _("The receiver has to confirm this")},
    )
    strokes = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60_000)

    def clean_strokes(self) -> list[list[list[int]]]:
        """What was drawn, as lists of points; nothing where nothing was."""
        text = self.cleaned_data["strokes"]
        try:
            strokes = json.loads(text) if text else []
            drawn = [[[int(x), int(y)] for x, y in stroke] for stroke in strokes]
        except (ValueError, TypeError, RecursionError, OverflowError):
            raise ValidationError(_("The signature could not be read. Draw it again")) from None
        points = [point for stroke in drawn for point in stroke]
        in_frame = all(0 <= number <= WIDEST for point in points for number in point)
        if len(points) > MOST_POINTS or not in_frame:
            raise ValidationError(_("The signature could not be read. Draw it again"))
        return drawn
