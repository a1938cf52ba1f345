"""Reading the ledger, and checking that nobody changed it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet

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


def ends_of(chains: Iterable[UUID]) -> dict[UUID, int]:
    """The last place of each chain."""
    return dict(Head.objects.filter(chain__in=chains).values_list("chain", "sequence"))


def subjects_since(ends: Mapping[UUID, int]) -> set[UUID]:
    """What anything happened to behind these ends."""
    grown = (chain for chain, end in ends_of(ends).items() if end > ends[chain])
    behind = [Q(chain=chain, sequence__gt=ends[chain]) for chain in grown]
    if not behind:
        return set()
    events = Event.objects.filter(reduce(or_, behind))
    return {subject for subject in events.values_list("subject", flat=True) if subject}


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
