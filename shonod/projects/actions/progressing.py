"""How far a project came by the end of a quarter; a correction keeps what was said before."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ledger.states import EventKind
from shonod.people.models import Officer
from shonod.projects.actions.recording import held, note_event
from shonod.projects.models import Progress, Project


@dataclass(frozen=True, slots=True)
class Reached:
    """In percent of the whole; at least one of the two is known."""

    year: int
    quarter: int
    physical: Decimal | None
    financial: Decimal | None
    remark: str = ""


@transaction.atomic
def note_progress(project: Project, reached: Reached, *, by: Officer | None, at: datetime) -> bool:
    """Whether that was news; said twice, it is kept once."""
    now = held(project)
    said = current_progress(now, reached)
    if said and is_same(said, reached):
        return False
    if said:
        said.replaced_at = at
        said.save(update_fields=["replaced_at"])
    Progress.objects.create(
        project=now,
        year=reached.year,
        quarter=reached.quarter,
        physical=reached.physical,
        financial=reached.financial,
        remark=stored(reached.remark),
        at=at,
        by=by,
    )
    Project.objects.filter(pk=now.pk).update(changed_at=at)
    data = {"year": reached.year, "quarter": reached.quarter, "corrected": said is not None}
    note_event(EventKind.PROJECT_PROGRESSED, now, by=by, at=at, data=data)
    return True


def current_progress(project: Project, reached: Reached) -> Progress | None:
    """What the register says of that quarter."""
    of_quarter = project.progress.filter(year=reached.year, quarter=reached.quarter)
    return of_quarter.filter(replaced_at=None).first()


def is_same(said: Progress, reached: Reached) -> bool:
    names = ("physical", "financial", "remark")
    return all(getattr(said, name) == getattr(reached, name) for name in names)
