"""Reading the ledger, and checking that nobody changed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from shonod.ledger.models import GENESIS, Event, Head


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain no longer holds: `code` is changed, gap, unlinked or tail_cut."""

    chain: UUID
    sequence: int
    code: str


def events_of(subject: UUID) -> QuerySet[Event]:
    """What happened to one thing, oldest first."""
    return Event.objects.filter(subject=subject).order_by("sequence")


def chains() -> list[UUID]:
    known = set(Head.objects.values_list("chain", flat=True))
    return sorted(known | set(Event.objects.values_list("chain", flat=True).distinct()))


def breaks_in(chain: UUID) -> Iterator[Break]:
    """Each place where the chain is broken, in order; nothing when it is whole."""
    sequence, previous = 0, GENESIS
    for event in Event.objects.filter(chain=chain).order_by("sequence").iterator(2000):
        if event.sequence != sequence + 1:
            yield Break(chain, sequence + 1, "gap")
        elif event.previous_hash != previous:
            yield Break(chain, event.sequence, "unlinked")
        if event.computed_hash() != event.hash:
            yield Break(chain, event.sequence, "changed")
        sequence, previous = event.sequence, event.hash
    head = Head.objects.filter(chain=chain).first()
    if head is None or (head.sequence, head.hash) != (sequence, previous):
        yield Break(chain, sequence, "tail_cut")
