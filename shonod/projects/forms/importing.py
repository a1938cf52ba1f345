"""A file of projects: each line is the form of a project, of its progress, or both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.ground.bangla import folded, western_digits
from shonod.ground.fiscal import year_words
from shonod.plans.gateways.tables import MOST_BYTES, Row, csv_of, read_table
from shonod.projects.actions.importing import Entry
from shonod.projects.actions.progressing import is_same
from shonod.projects.actions.writing import changes_of
from shonod.projects.forms.progress import ProgressForm
from shonod.projects.forms.project import ProjectForm, said_of
from shonod.projects.gateways.columns import (
    COLUMN_OF,
    COLUMNS,
    NEEDED,
    OF_LISTS,
    OF_PROGRESS,
    STATE_OF,
)
from shonod.projects.models import Progress, Project
from shonod.projects.states import Status
from shonod.ui.forms import TableField, boxes_of

SHEET_NAMES = {name: words[0] for name, words in COLUMNS.items()}


def rows_of(data: bytes) -> list[Row]:
    """Raises TableRefused."""
    return read_table(data, columns=COLUMN_OF, needed=NEEDED)


class ProjectsFileForm(forms.Form):
    file = TableField(
        read=rows_of,
        most_bytes=MOST_BYTES,
        label=_("File of projects"),
        help_text=_("CSV or XLSX with a head above; the code tells which project a line is about."),
        error_messages={
            "empty": _("The file lists no project"),
            "no_columns": _("Its head must name the project’s code"),
        },
    )


class SheetForm(forms.Form):
    """The lines that were read, which travel with the form."""

    sheet = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES, strip=False)


def code_of(row: Row) -> str:
    return western_digits(row.cells.get("code", "")).strip()


def sheet_of(rows: Sequence[Row]) -> str:
    """The rows as text that travels with the form and is read again: the columns that came."""
    names = [name for name in COLUMNS if any(name in row.cells for row in rows)]
    cells = ([row.cells.get(name, "") for name in names] for row in rows)
    return csv_of([SHEET_NAMES[name] for name in names], cells).decode()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file. `project`: the one that is in the register already; `is_twin`: an earlier
    line tells the same project's facts."""

    number: int
    code: str
    facts: ProjectForm | None
    progress: ProgressForm | None
    project: Project | None
    is_known: bool
    is_twin: bool = False

    @property
    def errors(self) -> list[tuple[Any, Any]]:
        """(label, what is wrong) of each cell that could not be read."""
        wrong = [
            (form.fields[name].label, said)
            for form in (self.facts, self.progress)
            if form
            for name, all_ in form.errors.items()
            for said in all_
        ]
        if self.is_twin:
            wrong.append((_("Name"), _("An earlier line has this code and tells other facts")))
        if not self.facts and not self.progress:
            wrong.append((_("Line"), _("It holds neither a name nor any progress")))
        elif not self.facts and not self.is_known:
            wrong.append((_("Name"), _("The register has no project of this code: write its name")))
        return wrong

    @property
    def changed(self) -> list[str]:
        """The fields that an existing project would say differently."""
        if self.errors or not (self.facts and self.project):
            return []
        return list(changes_of(self.project, self.facts.facts()))

    @property
    def is_new(self) -> bool:
        return bool(self.facts and not self.project)

    @property
    def brings_progress(self) -> bool:
        """Progress that the register does not have yet."""
        if self.errors or not self.progress:
            return False
        reached = self.progress.reached()
        said = self.project.current if self.project else []  # type: ignore[attr-defined]
        key = (reached.year, reached.quarter)
        return not any((one.year, one.quarter) == key and is_same(one, reached) for one in said)

    @property
    def is_news(self) -> bool:
        return self.is_new or bool(self.changed) or self.brings_progress

    def entry(self) -> Entry:
        return Entry(
            self.code,
            self.facts.facts() if self.facts else None,
            self.progress.reached() if self.progress else None,
        )


def lines_of(rows: Sequence[Row], known: Mapping[str, Project]) -> list[Line]:
    """Each row read; `known`: the projects of the register by code, each with its `current`
    progress."""
    lines: list[Line] = []
    told: dict[str, dict[str, str]] = {}
    for row in rows:
        code = code_of(row)
        project = known.get(code)
        facts = _facts_in(row, code)
        is_twin = bool(facts) and told.setdefault(code, facts) != facts
        # The same facts again on the line of another quarter are told once.
        form = _facts_form(facts, project) if facts and (told[code] is facts or is_twin) else None
        is_known = project is not None or any(one.code == code and one.facts for one in lines)
        line = Line(row.line, code, form, _progress_form(row), project, is_known, is_twin)
        lines.append(line)
    return lines


def entries_of(lines: Sequence[Line]) -> list[Entry]:
    """Of the lines without an error; progress of a project whose own line has one waits with it."""
    refused = {line.code for line in lines if line.errors and line.facts and not line.project}
    return [line.entry() for line in lines if not line.errors and line.code not in refused]


def _facts_in(row: Row, code: str) -> dict[str, str]:
    """The cells of a project; nothing where the line names none."""
    if not row.cells.get("name"):
        return {}
    facts = {name: cell for name, cell in row.cells.items() if name not in OF_PROGRESS}
    return {**facts, "code": code}


def _facts_form(facts: Mapping[str, str], project: Project | None) -> ProjectForm:
    """What the file leaves out stays as the register has it."""
    kept = said_of(project) if project else {}
    fields = ProjectForm.base_fields
    typed = {name: fields[name].prepare_value(value) for name, value in kept.items()}
    typed |= facts
    status = str(typed.get("status") or Status.UNSTATED)
    typed["status"] = STATE_OF.get(folded(status), status)
    return ProjectForm({**typed, **boxes_of("approved_on", typed.pop("approved_on", None))})


def _progress_form(row: Row) -> ProgressForm | None:
    cells = {name: row.cells.get(name, "") for name in OF_PROGRESS}
    told = any(cells[name] for name in ("year", "quarter", "physical", "financial"))
    plain = {name: cell.removesuffix("%") for name, cell in cells.items()}
    return ProgressForm(plain) if told else None


def cells_of(project: Project) -> list[list[str]]:
    """The project as rows that are read again: its facts, and a line for each further quarter."""
    said, fields = said_of(project), ProjectForm.base_fields
    facts = [_cell(fields[name].prepare_value(said[name]), name) for name in _fact_names()]
    quarters = [_quarter_cells(one) for one in project.current] or [[""] * len(OF_PROGRESS)]  # type: ignore[attr-defined]
    again = [project.code, *[""] * (len(facts) - 1)]
    return [[*(again if number else facts), *cells] for number, cells in enumerate(quarters)]


def _fact_names() -> list[str]:
    return [name for name in COLUMNS if name not in OF_PROGRESS]


def _cell(value: Any, name: str) -> str:
    if name == "status":
        return str(Status(value).label)
    if value is None:
        return ""
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    parted = "; " if name in OF_LISTS else " "
    return text.replace("\n", parted)


def _quarter_cells(one: Progress) -> list[str]:
    percents = ["" if of is None else f"{of.normalize():f}" for of in (one.physical, one.financial)]
    return [year_words(one.year), str(one.quarter), *percents, one.remark]
