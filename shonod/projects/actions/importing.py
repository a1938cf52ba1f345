"""The lines of a file into the register: all or none, and the same file twice changes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.projects.actions.progressing import Reached, note_progress
from shonod.projects.actions.writing import Facts, Grounds, enter_project, revise_project
from shonod.projects.models import Project


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: facts of a project, how far it came, or both."""

    code: str
    facts: Facts | None
    reached: Reached | None


@dataclass(slots=True)
class Taken:
    """What the file did."""

    entered: int = 0
    revised: int = 0
    progressed: int = 0

    @property
    def is_nothing(self) -> bool:
        return not (self.entered or self.revised or self.progressed)


@transaction.atomic
def take_rows(
    office: Office, entries: Iterable[Entry], grounds: Grounds, *, by: Officer | None, at: datetime
) -> Taken:
    """Raises ReasonMissing where a project that is there changes and nobody says why."""
    known = {project.code: project for project in Project.objects.filter(office=office)}
    taken = Taken()
    for entry in entries:
        project = known.get(entry.code)
        if entry.facts and project:
            taken.revised += bool(revise_project(project, entry.facts, grounds, by=by, at=at))
        elif entry.facts:
            project = known[entry.code] = enter_project(office, entry.facts, by=by, at=at)
            taken.entered += 1
        if entry.reached and project:
            taken.progressed += note_progress(project, entry.reached, by=by, at=at)
    return taken
