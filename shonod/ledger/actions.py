"""Writing the ledger."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.ground.refusals import ClockBehind
from shonod.ledger.models import Event, Head
from shonod.ledger.states import ActorKind, EventKind

# Two writers read the clock before they queue for the chain, so a little disorder is normal.
TOLERANCE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Actor:
    kind: ActorKind
    id: UUID | None = None


SYSTEM = Actor(ActorKind.SYSTEM)
REQUESTER = Actor(ActorKind.REQUESTER)


# No savepoint: the caller's transaction stands or falls with its event.
@transaction.atomic(savepoint=False)
def record(
    kind: EventKind,
    *,
    chain: UUID,
    subject: UUID | None,
    by: Actor,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> Event:
    """Append an event to the chain of an office, inside the caller's transaction.

    Raises ClockBehind when `at` lies well before the newest event: the machine's clock is wrong.
    """
    head, _ = Head.objects.select_for_update().get_or_create(chain=chain)
    if head.at and at < head.at:
        if head.at - at > TOLERANCE:
            raise ClockBehind
        at = head.at
    event = Event(
        chain=chain,
        sequence=head.sequence + 1,
        kind=kind,
        subject=subject,
        actor_kind=by.kind,
        actor=by.id,
        at=at,
        data=data or {},
        previous_hash=head.hash,
    )
    event.hash = event.computed_hash()
    event.save(force_insert=True)
    Head.objects.filter(chain=chain).update(sequence=event.sequence, hash=event.hash, at=at)
    return event
