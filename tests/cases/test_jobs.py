"""A pause that ran out ends by itself, once, also after missed nights."""

from datetime import timedelta

import pytest

from shonod.cases import jobs
from shonod.cases.actions import ask_requester, start_case
from shonod.cases.jobs import end_pauses_that_ran_out
from shonod.cases.models import Pause
from shonod.cases.states import PauseReason
from tests.fixtures import NOW, TODAY


@pytest.fixture
def paused(make_case, officer):
    """Two cases that wait for their requesters until Wednesday, 25 November."""
    cases = [make_case()[0] for _ in range(2)]
    for case in cases:
        start_case(case.id, by=officer, at=NOW)
        ask_requester(
            case.id,
            by=officer,
            at=NOW,
            reason=next(iter(PauseReason)),
            question="কোন তারিখে?",
            until_on=TODAY + timedelta(days=2),
        )
    return cases


@pytest.mark.parametrize(("days", "ended"), [(1, 0), (2, 0), (3, 2), (30, 2)])
def test_it_ends_when_its_last_day_is_over(paused, days, ended):
    assert end_pauses_that_ran_out(NOW + timedelta(days=days)) == ended
    assert Pause.objects.filter(ended_at=None).count() == 2 - ended


def test_it_ends_once(paused):
    assert end_pauses_that_ran_out(NOW + timedelta(days=3)) == 2
    assert end_pauses_that_ran_out(NOW + timedelta(days=3)) == 0


def test_one_case_that_fails_keeps_no_other_waiting(paused, monkeypatch):
    bad, end = paused[0].id, jobs.end_pause

    def end_unless_bad(case_id, *, at):
        if case_id == bad:
            raise ValueError(case_id)
        return end(case_id, at=at)

    monkeypatch.setattr(jobs, "end_pause", end_unless_bad)
    with pytest.raises(ExceptionGroup):
        end_pauses_that_ran_out(NOW + timedelta(days=3))
    assert Pause.objects.get(ended_at=None).case_id == bad
