"""Services by two letters, callers by their number, the log of a day."""

from datetime import timedelta

import pytest

from shonod.cases.actions import Requester, deliver_case
from shonod.cases.states import Channel
from shonod.catalogue.queries import promise_in_force, promises_in_force
from shonod.counter.actions import Asked, note_missed_call, note_told, take_request
from shonod.counter.queries import (
    callers_like,
    contact_of,
    doors_of,
    hours_of,
    log_of,
    services_like,
    slip_of,
)
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY

SALMA = Requester(name="সালমা বেগম", phone="+8801712345678")


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("2.1.1", ["2.1.1"]),
        ("২১১", ["2.1.1"]),
        ("2 1 1", ["2.1.1"]),
        ("২.১.১ তথ্য ও যোগাযোগ…", ["2.1.1"]),
        # Whatever stands behind a number that is one service's own.
        ("2.1.1 xyz", ["2.1.1"]),
        # Also the beginning of 2.2.10, and still its own.
        ("2.2.1", ["2.2.1"]),
        ("21", ["2.1.1", "2.1.2", "2.1.3"]),
        ("প্রকল্প", ["2.1.3"]),
        ("প্রকল্পের তথ্য", ["2.1.3"]),
        ("", []),
        ("...", []),
        ("zz", []),
        ("9.9.9", []),
    ],
)
def test_a_service_is_meant_by_number_or_by_beginnings_of_words(homna, typed, codes):
    found = services_like(promises_in_force(homna, TODAY), typed)
    assert [terms.service.code for terms in found] == codes


@pytest.mark.parametrize("typed", ["তথ্য", "tr", "TR", "ই-নথি"])
def test_two_letters_narrow_the_list(homna, typed):
    promises = promises_in_force(homna, TODAY)
    assert 0 < len(services_like(promises, typed)) < len(promises)


@pytest.mark.parametrize("typed", ["017123", "০১৭১২-৩", "+88017123", "1712345678", "01712345678"])
def test_callers_of_before_are_found_by_the_beginning_of_their_number(homna, make_case, typed):
    make_case(requester=SALMA)
    assert [caller.newest.name for caller in callers_like(homna, typed)] == ["সালমা বেগম"]


@pytest.mark.parametrize("typed", ["", "01712", "019999", "সালমা", "12345678"])
def test_too_few_digits_or_others_find_nobody(homna, make_case, typed):
    make_case(requester=SALMA)
    assert callers_like(homna, typed) == []


def test_a_caller_has_the_newest_request_and_the_open_ones(homna, officer, make_case, rupali):
    make_case(office=rupali, requester=SALMA)
    done, _ = make_case(requester=SALMA)
    deliver_case(done.id, by=officer, at=NOW, answer="হ্যাঁ")
    newest, _ = make_case("2.1.3", requester=SALMA)
    make_case(requester=Requester(name="রহিম", phone=SALMA.phone))
    callers = callers_like(homna, "017123")
    assert [(one.newest.name, [case.id for case in one.open]) for one in callers] == [
        ("রহিম", [callers[0].newest.id]),
        ("সালমা বেগম", [newest.id]),
    ]


@pytest.fixture
def busy(homna, officer):
    """A walk-in at eleven, a call at eleven, a question and a missed call at twelve."""
    terms = promise_in_force(homna, "2.1.1", TODAY)

    def take(once, channel, when):
        return take_request(Asked(terms, SALMA, "x", channel), once=once, by=officer, at=when)

    first = take("1", Channel.COUNTER, at(23, 11))
    take("2", Channel.PHONE, at(23, 11, 30))
    note_told(
        homna, first.case_id, channel=Channel.COUNTER, once="3", by=officer, at=at(23, 12, 10)
    )
    told = {"phone": SALMA.phone, "note": "", "called_at": at(23, 12), "once": "4"}
    note_missed_call(homna, **told, by=officer, at=at(23, 12, 20))
    return first


def test_the_log_is_the_days_newest_first_and_goes_on_behind_a_mark(busy, homna, rupali):
    kinds = [contact.kind for contact in log_of(homna, TODAY)]
    assert kinds == ["status", "missed", "request", "request"]
    second = log_of(homna, TODAY)[1]
    assert [one.once for one in log_of(homna, TODAY, after=second)] == ["2", "1"]
    assert not log_of(homna, TODAY + timedelta(days=1))
    assert not log_of(rupali, TODAY)
    assert contact_of(rupali, busy.id) is None
    assert slip_of(busy.case) == busy


def test_hours_count_who_came_who_called_and_who_called_in_vain(busy, homna):
    assert hours_of(homna, TODAY) == [(11, 1, 1, 0), (12, 1, 0, 1)]


def test_requests_of_the_day_are_counted_by_their_door(homna, make_case, time_machine):
    for day, channel in ((23, Channel.PHONE), (24, Channel.WEB), (24, Channel.WEB)):
        time_machine.move_to(at(day, 11))
        make_case(at=at(day, 11), channel=channel)
    assert doors_of(homna, TODAY) == [("phone", 1)]
    assert doors_of(homna, TODAY + timedelta(days=1)) == [("web", 2)]
