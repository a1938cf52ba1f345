"""A project that does not belong here is taken out of public sight; nothing is deleted."""

from datetime import datetime

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ground.refusals import ReasonMissing
from shonod.ledger.states import EventKind
from shonod.people.models import Officer
from shonod.projects.actions.recording import held, note_event
from shonod.projects.actions.showing import show
from shonod.projects.models import Project


@transaction.atomic
def withdraw_project(project: Project, *, reason: str, by: Officer, at: datetime) -> bool:
    """Only the desk sees it from now on; False where that was so. Raises ReasonMissing."""
    now = held(project)
    if not now.is_public:
        return False
    if not reason.strip():
        raise ReasonMissing
    now.withdrawn_at, now.withdrawn_why, now.changed_at = at, stored(reason), at
    now.save(update_fields=["withdrawn_at", "withdrawn_why", "changed_at"])
    show(now)
    note_event(EventKind.PROJECT_WITHDRAWN, now, by=by, at=at)
    return True


@transaction.atomic
def restore_project(project: Project, *, by: Officer, at: datetime) -> bool:
    """Everybody sees it again; False where that was so."""
    now = held(project)
    if now.is_public:
        return False
    now.withdrawn_at, now.withdrawn_why, now.changed_at = None, "", at
    now.save(update_fields=["withdrawn_at", "withdrawn_why", "changed_at"])
    show(now)
    note_event(EventKind.PROJECT_RESTORED, now, by=by, at=at)
    return True
