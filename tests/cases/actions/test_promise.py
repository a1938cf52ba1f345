"""The date of a case comes from its terms, its receipt and its pauses."""

from datetime import date

import pytest

from shonod.cases.actions.promise import date_of, promise_of, set_promise
from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.offices.queries import calendar_of
from tests.cases.moments import at, pause_of

pytestmark = pytest.mark.django_db


def test_a_request_of_a_monday_is_due_on_the_third_working_day(make_case):
    case, _ = make_case("2.1.1")
    answer = date_of(promise_of(case, []), calendar_of(case.office))
    # Tuesday, Wednesday, Thursday: Friday and Saturday are not reached.
    assert answer.due_on == date(2026, 11, 26)
    assert (case.due_on, case.day_zero_on) == (answer.due_on, date(2026, 11, 23))


def test_the_stored_receipt_is_the_clocks(make_case):
    case, _ = make_case("2.2.1")
    assert (
        Case.objects.get(pk=case.pk).receipt
        == date_of(promise_of(case, []), calendar_of(case.office)).receipt
    )


def test_a_running_pause_holds_the_date_at_its_latest(make_case, officer):
    case, _ = make_case("2.1.1")
    # Asked on Tuesday, until Sunday at the latest: Wednesday, Thursday and Sunday do not count.
    pause = pause_of(case, officer, from_at=at(24), until_on=date(2026, 11, 29))
    set_promise(case, [pause])
    assert case.due_on == date(2026, 12, 1)
    assert case.receipt["pauses"][0]["reason"] == PauseReason.PAPERS


def test_a_pause_that_ended_earlier_gives_days_back(make_case, officer):
    case, _ = make_case("2.1.1")
    pause = pause_of(case, officer, from_at=at(24), until_on=date(2026, 11, 29))
    pause.ended_at = at(25)
    set_promise(case, [pause])
    # Wednesday alone was lost.
    assert case.due_on == date(2026, 11, 29)
