"""A file of devices: each row is the form of a device, with its own errors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.helpdesk.actions import Facts
from shonod.helpdesk.forms.devices import Choices, DeviceForm, row_as_typed
from shonod.helpdesk.gateways.columns import read_devices
from shonod.plans.gateways.tables import MOST_BYTES, Row
from shonod.ui.forms import TableField


class DevicesFileForm(forms.Form):
    file = TableField(
        read=read_devices,
        most_bytes=MOST_BYTES,
        label=_("File of devices"),
        help_text=_("CSV or XLSX with a head above: office and kind are enough."),
        error_messages={
            "empty": _("The file lists no device"),
            "no_columns": _("Its head must name the office and the kind of device"),
        },
    )


class TakeForm(forms.Form):
    """The rows travel with the form, and `once`, so that a file taken twice is there once."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    sheet = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES, strip=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file, read as a device or not; `twice`: its serial number is known."""

    number: int
    form: DeviceForm
    cells: dict[str, str]
    is_twice: bool

    @property
    def errors(self) -> list[tuple[Any, Any]]:
        """(label, what is wrong) of each cell that could not be read."""
        fields = self.form.fields
        wrong: list[tuple[Any, Any]] = [
            (fields[name].label, said) for name, all_ in self.form.errors.items() for said in all_
        ]
        if self.is_twice:
            wrong.append((fields["serial"].label, _("This device is in the register already")))
        return wrong


def lines_of(rows: Sequence[Row], *, choices: Choices, known: set[tuple[str, str]]) -> list[Line]:
    """Each row as the form of a device. `known`: kind (id) and serial number of those that are in
    the register; of two rows with the same the first is taken."""
    lines, seen = [], set(known)
    for row in rows:
        form = DeviceForm(row_as_typed(row.cells, choices), choices=choices)
        said = (form.cleaned_data if form.is_valid() else {}).get
        mark = (str(said("kind")), str(said("serial") or ""))
        lines.append(Line(row.line, form, row.cells, bool(mark[1]) and mark in seen))
        seen.add(mark)
    return lines


def facts_of(lines: Sequence[Line], once: object) -> list[tuple[str, Facts]]:
    """The good lines, each with a token of its own."""
    return [(f"{once}:{line.number}", line.form.facts()) for line in lines if not line.errors]
