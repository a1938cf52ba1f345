"""What every entry in a register takes: the office held, the officer checked, the event written."""

from datetime import datetime
from typing import Any
from uuid import UUID

from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.letters.models import Letter, Received
from shonod.letters.policy import may_keep_register
from shonod.letters.states import ALARM, Fate
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.offices.queries import held_offices
from shonod.people.models import Officer


def hold(office: Office) -> None:
    """Until the transaction ends nobody else takes a number of this office's registers."""
    held_offices().get(pk=office.pk)


def check_may_keep(officer: Officer, office: Office, at: datetime) -> Actor:
    """The officer as an actor of the ledger. Raises NotPermitted."""
    if not may_keep_register(officer, office, local(at).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def note_event(
    kind: EventKind,
    row: Received | Letter,
    *,
    by: Actor,
    at: datetime,
    data: dict[str, Any],
) -> None:
    record(kind, chain=row.office_id, subject=row.id, by=by, at=at, data=data)


def ring(office_id: UUID) -> None:
    """Say on the first page how many papers wait for somebody to say what becomes of them."""
    waiting = Received.objects.filter(office=office_id, fate=Fate.OPEN).count()
    sound_alarm(office_id, ALARM, waiting)
