"""Writing the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import InitVar, dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction

from shonod.ground.refusals import ClockBehind
from shonod.ledger.gateways import write_rows
from shonod.ledger.models import HASHED, Event, Head, canonical, hash_of
from shonod.ledger.states import ActorKind, EventKind

# Two writers read the clock before they queue for the chain, so a little disorder is normal.
TOLERANCE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Actor:
    kind: ActorKind
    id: UUID | None = None


SYSTEM = Actor(ActorKind.SYSTEM)
REQUESTER = Actor(ActorKind.REQUESTER)


class Signed(Protocol):
    """Whoever has an account, of a room above."""

    @property
    def id(self) -> UUID: ...


def actor_of(by: Signed | None, nobody: Actor = SYSTEM) -> Actor:
    """The officer, or `nobody` where none acts."""
    return Actor(ActorKind.OFFICER, by.id) if by else nobody


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
    at = _not_behind(head, at)
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


def _not_behind(head: Head, at: datetime) -> datetime:
    if head.at and at < head.at:
        if head.at - at > TOLERANCE:
            raise ClockBehind
        return head.at
    return at


@dataclass(frozen=True, slots=True)
class Entry:
    """One event among many of the same instant and actor; `text` is its data as it is hashed, made
    with the entry, so that the chain is held no longer than it takes to hash."""

    kind: EventKind
    chain: UUID
    subject: UUID
    data: InitVar[dict[str, Any]]
    text: str = field(init=False)

    def __post_init__(self, data: dict[str, Any]) -> None:
        object.__setattr__(self, "text", canonical(data))


@transaction.atomic(savepoint=False)
def record_all(entries: Iterable[Entry], *, by: Actor, at: datetime) -> None:
    """Append many events, each to the chain of its office, as `record` appends one.

    Chains are taken in the order of their ids, so that two writers never wait for each other.
    """
    chains: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in entries:
        chains[entry.chain].append(entry)
    Head.objects.bulk_create([Head(chain=chain) for chain in chains], ignore_conflicts=True)
    heads = Head.objects.select_for_update().filter(chain__in=chains).order_by("chain")
    for head in list(heads):
        head.at = _not_behind(head, at)
        rows = _linked(head, chains[head.chain], by=by, at=head.at)
        write_rows(Event, (*HASHED, "hash"), rows)
        head.save(update_fields=["sequence", "hash", "at"])


def _linked(
    head: Head, entries: Iterable[Entry], *, by: Actor, at: datetime
) -> Iterator[tuple[Any, ...]]:
    """The events as rows behind the head, which moves along."""
    for entry in entries:
        head.sequence += 1
        values = (
            *(entry.chain, head.sequence, entry.kind, entry.subject, by.kind, by.id, at),
            *(entry.text, head.hash),
        )
        head.hash = hash_of(values)
        yield *values, head.hash
