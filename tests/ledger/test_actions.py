"""Writing the ledger: each event holds on to the one before."""

import itertools
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from shonod.ground.refusals import ClockBehind
from shonod.ledger.actions import REQUESTER, SYSTEM, TOLERANCE, actor_of, record
from shonod.ledger.models import GENESIS, Event, Head
from shonod.ledger.states import EventKind
from tests.ledger.chains import LENGTH, START, make_chain

pytestmark = pytest.mark.django_db


def test_the_first_event_of_a_chain_follows_nothing():
    event = Event.objects.get(chain=make_chain(1))
    assert (event.sequence, event.previous_hash) == (1, GENESIS)


def test_each_event_names_the_hash_of_the_one_before():
    events = list(Event.objects.filter(chain=make_chain()).order_by("sequence"))
    assert [event.sequence for event in events] == list(range(1, LENGTH + 1))
    for before, after in itertools.pairwise(events):
        assert after.previous_hash == before.hash


def test_the_head_is_the_last_event():
    chain = make_chain()
    last = Event.objects.filter(chain=chain).order_by("sequence").last()
    head = Head.objects.get(chain=chain)
    assert last is not None
    assert (head.sequence, head.hash, head.at) == (last.sequence, last.hash, last.at)


def test_offices_have_chains_of_their_own():
    one, other = make_chain(2), make_chain(3)
    assert Head.objects.get(chain=one).sequence == 2
    assert Head.objects.get(chain=other).sequence == 3


def write(chain, at):
    return record(EventKind.CASE_STARTED, chain=chain, subject=None, by=SYSTEM, at=at)


def test_a_clock_well_behind_the_newest_event_is_refused():
    chain = make_chain(1)
    with pytest.raises(ClockBehind), transaction.atomic():
        write(chain, START - TOLERANCE - timedelta(seconds=1))
    assert Event.objects.filter(chain=chain).count() == 1


def test_a_writer_who_queued_for_the_chain_gets_the_time_of_the_one_before():
    chain = make_chain(1)
    assert write(chain, START - TOLERANCE).at == START


def test_an_event_goes_with_the_transaction_that_it_tells_of():
    chain = make_chain(1)

    @transaction.atomic
    def write_and_fail() -> None:
        write(chain, START)
        raise LookupError

    with pytest.raises(LookupError):
        write_and_fail()
    assert Event.objects.filter(chain=chain).count() == 1
    assert Head.objects.get(chain=chain).sequence == 1


def test_an_event_without_data_holds_an_empty_one():
    assert write(uuid4(), START).data == {}


def test_without_an_officer_the_system_did_it_or_whom_the_door_names(officer):
    assert actor_of(None) is SYSTEM
    assert actor_of(None, REQUESTER) is REQUESTER
    assert actor_of(officer).id == officer.id
