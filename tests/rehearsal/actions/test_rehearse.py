"""A rehearsal: believable, the same for the same seed, and as whole as real work."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from shonod.cases.models import Case, Message, Pause
from shonod.cases.queries import case_by_code, code_of
from shonod.cases.states import CLOSED, State
from shonod.catalogue.queries import promises_of
from shonod.ground.refusals import NothingToPublish
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in, events_of
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, rules_of
from shonod.rehearsal.actions.inventing import Inventor
from shonod.rehearsal.actions.writing import rehearse
from tests.fixtures import NOW, TODAY

SEED = 7


def facts() -> list[tuple[Any, ...]]:
    return list(
        Case.objects.order_by("id").values_list(
            "id", "code_hash", "state", "due_on", "closed_on", "rating", "name", "details"
        )
    )


@pytest.fixture
def rehearsed(homna: Office) -> Office:
    rehearse(homna, n=400, seed=SEED, days=365, now=NOW)
    return homna


def test_the_same_seed_tells_the_same_stories(homna: Office) -> None:
    told = []
    for _ in range(2):
        inventor = Inventor(
            SEED,
            promises_of(homna.charters.get()),
            calendar_of(homna),
            rules_of(homna),
            NOW,
        )
        told.append(
            [(s.received_at, s.person, s.state, s.moves) for s in inventor.stories(50, days=90)]
        )
    assert told[0] == told[1]


def test_promises_are_kept_broken_and_still_open(rehearsed: Office) -> None:
    states = Counter(Case.objects.values_list("state", flat=True))
    assert {State.DELIVERED, State.DECLINED, State.RECEIVED, State.IN_PROGRESS} <= set(states)
    closed = Case.objects.filter(closed_on__isnull=False)
    late = sum(case.is_late(TODAY) for case in closed)
    assert 0 < late < closed.count() / 2
    assert Case.objects.open().filter(due_on__lt=TODAY).exists()
    assert Case.objects.filter(on_the_spot=True).exists()
    assert Pause.objects.exists()
    assert Message.objects.exists()


def test_the_ledger_is_whole_and_tells_each_case_from_its_receipt(rehearsed: Office) -> None:
    assert not list(breaks_in(rehearsed.id))
    for case in Case.objects.all()[:50]:
        events = list(events_of(case.id))
        assert events[0].kind == "case_opened"
        assert events[0].at == case.received_at
        assert events[0].data["receipt"] == case.receipt["sha256"]
        assert all(one.at <= two.at for one, two in pairwise(events))
        assert (events[-1].kind not in ("case_opened", "case_started")) or case.state not in CLOSED


def test_nothing_happens_before_it_was_asked_or_after_now(rehearsed: Office) -> None:
    assert not Event.objects.filter(at__gt=NOW).exists()
    assert not Case.objects.filter(received_at__gt=NOW).exists()
    assert not Case.objects.filter(received_at__lt=NOW - timedelta(days=366)).exists()
    assert all(case.closed_at > case.received_at for case in Case.objects.exclude(closed_at=None))


def test_each_case_is_found_by_its_code(rehearsed: Office) -> None:
    case = Case.objects.first()
    assert case is not None
    assert case_by_code(rehearsed, code_of(case)) == case


def test_an_office_without_a_charter_has_nothing_to_rehearse(homna: Office) -> None:
    bare = add_office(slug="bare", name="Bare", at=NOW)
    with pytest.raises(NothingToPublish):
        rehearse(bare, n=1, seed=SEED, days=10, now=NOW)
