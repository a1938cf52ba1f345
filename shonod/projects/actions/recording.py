"""The event that every change of a project leaves."""

from datetime import datetime
from typing import Any

from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.people.models import Officer
from shonod.projects.models import Project


def note_event(
    kind: EventKind,
    project: Project,
    *,
    by: Officer | None,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> None:
    record(kind, chain=project.office_id, subject=project.id, by=actor_of(by), at=at, data=data)


def held(project: Project) -> Project:
    """The project as it is now, held until the transaction ends."""
    return Project.objects.select_for_update().get(pk=project.pk)
