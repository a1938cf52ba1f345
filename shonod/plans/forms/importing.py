"""A file of planned work: each row is the form of an entry, with its own errors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.plans.actions import Answers
from shonod.plans.forms.entry import Choices, EntryForm, row_as_typed
from shonod.plans.gateways.columns import COLUMNS
from shonod.plans.gateways.tables import MOST_BYTES, Row, csv_of, read_table
from shonod.plans.models import Plan
from shonod.ui.forms import PlainText, TableField


class PlanFileForm(forms.Form):
    file = TableField(
        read=read_table,
        most_bytes=MOST_BYTES,
        label=_("File of the plan"),
        help_text=_("CSV or XLSX with a head above: service, activity and time are enough."),
        error_messages={
            "too_large": _("The file is larger than 1 MB. A work plan is much smaller"),
            "not_text": _("This is no table. Save the plan as CSV (UTF-8) or XLSX"),
            "empty": _("The file lists no work"),
            "no_columns": _("Its head must name the service, the activity and the time"),
        },
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file, read as an entry or not."""

    number: int
    form: EntryForm

    @property
    def errors(self) -> list[tuple[Any, Any]]:
        """(label, what is wrong) of each cell that could not be read."""
        fields = self.form.fields
        return [
            (fields[name].label, said) for name, all_ in self.form.errors.items() for said in all_
        ]


class TakeForm(forms.Form):
    """The rows that could be read, which travel with the form; `reason` in an approved plan."""

    sheet = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES, strip=False)
    reason = PlainText(
        label=_("Why the approved plan is changed"),
        max_length=500,
        error_messages={"required": _("Write why")},
    )

    def __init__(self, *args: Any, plan: Plan, **options: Any) -> None:
        super().__init__(*args, **options)
        if plan.is_draft:
            del self.fields["reason"]


def lines_of(rows: Sequence[Row], *, plan: Plan, choices: Choices) -> list[Line]:
    """Each row as the form of an entry; the reason is asked once for all."""
    lines = []
    for row in rows:
        form = EntryForm(row_as_typed(row.cells, choices), plan=plan, choices=choices)
        form.fields.pop("reason", None)
        lines.append(Line(row.line, form))
    return lines


def answers_of(lines: Sequence[Line]) -> list[Answers]:
    return [line.form.answers() for line in lines if line.form.is_valid()]


def sheet_of(rows: Sequence[Row]) -> str:
    """The rows as text that travels with the form and is read again."""
    cells = ([row.cells.get(name, "") for name in COLUMNS] for row in rows)
    return csv_of([words[0] for words in COLUMNS.values()], cells).decode()
