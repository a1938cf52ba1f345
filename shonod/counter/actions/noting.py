"""The step that every note takes: hold the office, check, keep once, record."""

from datetime import datetime
from typing import Any

from shonod.counter.models import Contact
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Office
from shonod.offices.policy import may_work_cases
from shonod.offices.queries import held_offices
from shonod.people.models import Officer


def hold(office: Office) -> None:
    """Until the transaction ends nobody else notes anything here: numbers follow each other."""
    held_offices().get(pk=office.pk)


def check_may_note(officer: Officer, office: Office, at: datetime) -> Actor:
    """The officer as an actor of the ledger. Raises NotPermitted."""
    if not may_work_cases(officer, office, local(at).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def noted_once(office: Office, once: str) -> Contact | None:
    """What a form with this token made; None for a new form."""
    return Contact.objects.filter(office=office, once=once).select_related("case").first()


def kept(office: Office, **columns: Any) -> Contact:
    texts = {name: stored(it) if isinstance(it, str) else it for name, it in columns.items()}
    return Contact.objects.create(office=office, **texts)


def note_event(
    kind: EventKind, contact: Contact, *, by: Actor, at: datetime, data: dict[str, Any]
) -> None:
    record(kind, chain=contact.office_id, subject=contact.id, by=by, at=at, data=data)
