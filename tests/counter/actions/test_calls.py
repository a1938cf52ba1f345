"""Missed calls wait, are called back, and leave the list."""

import pytest

from shonod.counter.actions import note_missed_call, settle_call
from shonod.counter.actions.noting import noted_once
from shonod.counter.models import Contact
from shonod.counter.queries import open_calls
from shonod.counter.states import Outcome
from shonod.ground.refusals import NotPermitted
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.actions import set_measures
from shonod.offices.models import Office
from shonod.offices.states import MeasureName
from tests.fixtures import NOW, TODAY


@pytest.fixture
def missed(homna, officer):
    def note(once="call", by=officer):
        told = {"phone": "+8801712345678", "note": "জন্মনিবন্ধন", "called_at": NOW}
        return note_missed_call(homna, **told, once=once, by=by, at=NOW)

    return note


def alarms(office):
    return Office.objects.get(pk=office.pk).alarms.get("missed_calls", 0)


def test_a_noted_call_waits_and_sounds_the_alarm_once(missed, homna):
    assert missed() == missed()
    assert noted_once(homna, "call").is_open
    assert (open_calls(homna).count(), alarms(homna)) == (1, 1)
    noted = Event.objects.get(kind=EventKind.CALL_MISSED)
    assert set(noted.data) == {"called_at"}


def test_reached_it_leaves_the_list_and_the_alarm_is_silent(missed, homna, officer):
    call = settle_call(homna, missed().id, Outcome.REACHED, seen=0, by=officer, at=NOW)
    assert (call.outcome, call.settled_at) == (Outcome.REACHED, NOW)
    assert alarms(homna) == 0


def test_not_reached_it_stays_until_it_was_tried_often_enough(missed, homna, officer):
    call = missed()
    for seen in range(3):
        assert call.is_open
        call = settle_call(homna, call.id, Outcome.NOT_REACHED, seen=seen, by=officer, at=NOW)
    assert (call.is_open, call.outcome) == (False, Outcome.NOT_REACHED)
    settled = Event.objects.get(kind=EventKind.CALL_SETTLED)
    assert settled.data == {"outcome": "not_reached", "tries": 3}


def test_a_press_counts_once_however_often_it_is_sent(missed, homna, officer):
    call = missed()
    for _ in range(3):
        settle_call(homna, call.id, Outcome.NOT_REACHED, seen=0, by=officer, at=NOW)
    call.refresh_from_db()
    assert call.tries == 1


def test_another_office_neither_notes_nor_settles_it(missed, homna, rupali, rupali_officer):
    call = missed()
    assert settle_call(rupali, call.id, Outcome.REACHED, seen=0, by=rupali_officer, at=NOW) is None
    for deed in (
        lambda: missed(once="theirs", by=rupali_officer),
        lambda: settle_call(homna, call.id, Outcome.REACHED, seen=0, by=rupali_officer, at=NOW),
    ):
        with pytest.raises(NotPermitted):
            deed()
    assert Contact.objects.get().is_open


def test_the_office_says_how_often_a_call_is_tried(missed, homna, officer):
    set_measures(homna, {MeasureName.CALL_TRIES: 1}, from_on=TODAY, by=officer, at=NOW)
    call = settle_call(homna, missed().id, Outcome.NOT_REACHED, seen=0, by=officer, at=NOW)
    assert not call.is_open
