"""Checking the ledger: every way to cheat that leaves the rest of the chain is named."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db.models import F

from shonod.ledger.models import GENESIS, Event, Head
from shonod.ledger.queries import breaks_in, chains, ends_of, events_of, subjects_since
from shonod.ledger.states import ActorKind, EventKind
from tests.ledger.chains import LENGTH, event_at, make_chain, take_guard_off

pytestmark = pytest.mark.django_db

Cheat = Callable[[UUID], object]


def rows(chain: UUID, sequence: int):
    return Event.objects.filter(chain=chain, sequence=sequence)


def swap(chain: UUID) -> None:
    rows(chain, 3).update(sequence=99)
    rows(chain, 4).update(sequence=3)
    rows(chain, 99).update(sequence=4)


def insert_after_two(chain: UUID) -> None:
    for sequence in range(LENGTH, 2, -1):
        rows(chain, sequence).update(sequence=F("sequence") + 1)
    forged = event_at(chain, 2)
    forged.pk, forged.sequence, forged.previous_hash = None, 3, forged.hash
    forged.hash = forged.computed_hash()
    forged.save(force_insert=True)
    Head.objects.filter(chain=chain).update(sequence=LENGTH + 1)


def append(chain: UUID) -> None:
    forged = event_at(chain, LENGTH)
    forged.pk, forged.sequence, forged.previous_hash = None, LENGTH + 1, forged.hash
    forged.hash = forged.computed_hash()
    forged.save(force_insert=True)


def rehash(chain: UUID) -> None:
    event = event_at(chain, 3)
    event.data = {"due_on": "2027-01-01"}
    rows(chain, 3).update(data=event.data, hash=event.computed_hash())


def cut_and_close_the_gap(chain: UUID) -> None:
    rows(chain, 3).delete()
    for sequence in range(4, LENGTH + 1):
        rows(chain, sequence).update(sequence=F("sequence") - 1)
    Head.objects.filter(chain=chain).update(sequence=LENGTH - 1)


@pytest.mark.parametrize(
    ("cheat", "found"),
    [
        (lambda c: rows(c, 3).update(data={"due_on": "2027-01-01"}), [(3, "changed")]),
        (lambda c: rows(c, 3).update(at=F("at") - timedelta(days=1)), [(3, "changed")]),
        (lambda c: rows(c, 3).update(kind=EventKind.CASE_DELIVERED), [(3, "changed")]),
        (lambda c: rows(c, 3).update(subject=uuid4()), [(3, "changed")]),
        (lambda c: rows(c, 3).update(actor_kind=ActorKind.REQUESTER), [(3, "changed")]),
        (lambda c: rows(c, 3).update(actor=uuid4()), [(3, "changed")]),
        (lambda c: rows(c, 3).update(hash="f" * 64), [(3, "changed"), (4, "unlinked")]),
        (
            lambda c: rows(c, 3).update(previous_hash=GENESIS),
            [(3, "unlinked"), (3, "changed")],
        ),
        (rehash, [(4, "unlinked")]),
        (lambda c: rows(c, 3).delete(), [(3, "gap")]),
        (lambda c: rows(c, 1).delete(), [(1, "gap")]),
        (cut_and_close_the_gap, [(3, "unlinked"), *((n, "changed") for n in range(3, LENGTH))]),
        (lambda c: rows(c, LENGTH).delete(), [(LENGTH - 1, "tail_cut")]),
        (lambda c: Event.objects.filter(chain=c).delete(), [(0, "tail_cut")]),
        (lambda c: Head.objects.filter(chain=c).update(hash="f" * 64), [(LENGTH, "tail_cut")]),
        (lambda c: Head.objects.filter(chain=c).update(sequence=2), [(LENGTH, "tail_cut")]),
        (lambda c: Head.objects.filter(chain=c).delete(), [(LENGTH, "tail_cut")]),
        (append, [(LENGTH + 1, "tail_cut")]),
    ],
    ids=[
        "edited data",
        "edited time",
        "edited kind",
        "another subject",
        "another kind of actor",
        "another actor",
        "edited hash",
        "edited link",
        "re-hashed single row",
        "deleted middle row",
        "deleted first row",
        "deleted row, the rest renumbered",
        "cut tail",
        "deleted everything",
        "edited head",
        "head set back",
        "deleted head",
        "appended row",
    ],
)
def test_tampering_is_named_at_its_row(cheat: Cheat, found: list[tuple[int, str]]):
    chain, whole = make_chain(), make_chain()
    take_guard_off()
    cheat(chain)
    found_breaks = sorted((it.sequence, it.code) for it in breaks_in(chain))
    assert set(found) <= set(found_breaks)
    assert found_breaks[0][0] == min(sequence for sequence, _ in found)
    assert not list(breaks_in(whole))


@pytest.mark.parametrize(("cheat", "first"), [(swap, 3), (insert_after_two, 4)])
def test_rows_out_of_their_place_are_noticed(cheat: Cheat, first: int):
    # An inserted row can be made to fit; the one that followed then no longer does.
    chain = make_chain()
    take_guard_off()
    cheat(chain)
    assert next(breaks_in(chain)).sequence == first


def test_a_chain_that_nobody_touched_is_whole():
    assert not list(breaks_in(make_chain()))


def test_every_chain_is_checked_even_when_its_head_or_its_events_are_gone():
    headless, empty = make_chain(1), make_chain(1)
    take_guard_off()
    Head.objects.filter(chain=headless).delete()
    Event.objects.filter(chain=empty).delete()
    assert {headless, empty} <= set(chains())


def test_the_events_of_a_thing_are_its_own_in_order(make_case):
    case, _ = make_case()
    other, _ = make_case()
    assert [event.kind for event in events_of(case.id)] == [EventKind.CASE_OPENED]
    assert not set(events_of(case.id)) & set(events_of(other.id))


def test_what_something_happened_to_since_is_told_of_these_chains_alone(homna, rupali, make_case):
    case, _ = make_case()
    ends = ends_of([homna.id, rupali.id])
    assert subjects_since(ends) == subjects_since({homna.id: 10**6}) == set()
    assert subjects_since({homna.id: ends[homna.id] - 1}) == {case.id}
    other, _ = make_case()
    assert subjects_since(ends) == {other.id}
