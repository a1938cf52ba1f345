"""The event that every change of a project leaves."""

from datetime import datetime
from typing import Any

from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import ActorKind, EventKind
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
    actor = Actor(ActorKind.OFFICER, by.id) if by else SYSTEM
    record(kind, chain=project.office_id, subject=project.id, by=actor, at=at, data=data)


def held(project: Project) -> Project:
    """The project as it is now, held until the transaction ends."""
    return Project.objects.select_for_update().get(pk=project.pk)
