"""A gateway says yes, and later what became of it."""

from datetime import timedelta

import pytest

from shonod.lines.actions import note_report
from shonod.lines.gateways import Sent
from shonod.lines.models import Report
from shonod.notices.actions.again import send_again
from shonod.notices.actions.arriving import read_reports
from shonod.notices.models import Notice
from shonod.notices.states import By, State, Why
from tests.fixtures import NOW

HOUR = timedelta(hours=1)


@pytest.fixture
def taken(told, send, line, monkeypatch) -> Notice:
    """Taken by a gateway that will report on it under its own id."""
    monkeypatch.setattr(type(line), "send", lambda *_: Sent("g-1", is_final=False))
    send()
    return Notice.objects.get(by=By.SMS)


def report(mark: str, at, *, is_delivered: bool) -> None:
    note_report(mark, is_delivered=is_delivered, said="x", at=at)


@pytest.mark.parametrize(
    ("is_delivered", "state", "why"),
    [(True, State.ARRIVED, ""), (False, State.FAILED, Why.NOT_ARRIVED)],
)
def test_what_was_reported_is_written_down_once(taken, is_delivered, state, why):
    assert (taken.state, taken.mark) == (State.SENT, "g-1")
    assert read_reports(NOW) == 0
    report("g-1", NOW + HOUR, is_delivered=is_delivered)
    assert read_reports(NOW + HOUR) == 1
    assert read_reports(NOW + HOUR) == 0
    taken.refresh_from_db()
    assert (taken.state, taken.why, taken.mark) == (state, why, "")


def test_a_gateway_without_ids_reports_by_our_reference(told, send, line, monkeypatch):
    monkeypatch.setattr(type(line), "send", lambda *_: Sent(is_final=False))
    send()
    notice = Notice.objects.get(by=By.SMS)
    report(str(notice.id), NOW, is_delivered=True)
    assert read_reports(NOW) == 1


def test_a_report_of_an_earlier_try_says_nothing_of_the_next(taken, homna, officer, send):
    report("g-1", NOW, is_delivered=False)
    read_reports(NOW)
    send_again(homna, taken.id, by=officer, at=NOW + HOUR)
    send(NOW + HOUR)
    assert read_reports(NOW + HOUR) == 0
    Report.objects.all().delete()
    report("g-1", NOW + 2 * HOUR, is_delivered=True)
    assert read_reports(NOW + 2 * HOUR) == 1


def test_what_nobody_reports_on_stays_sent(taken):
    read_reports(NOW + timedelta(days=3))
    taken.refresh_from_db()
    assert (taken.state, taken.mark) == (State.SENT, "")
