"""Late requests go up by themselves: on which day, to whom, once."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from shonod.cases.actions import ask_requester, declare_days, deliver_case, hand_over_case
from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.ledger.models import Event
from shonod.offices.models import Holiday, Office
from shonod.offices.states import ClosureKind
from shonod.people.models import Officer
from shonod.posts.actions import escalate_office
from shonod.posts.jobs import escalate_what_is_late
from shonod.posts.models import Escalation
from tests.fixtures import NOW
from tests.offices.tree import Tree
from tests.posts.conftest import at


def told(case: Case) -> list[tuple[int, str]]:
    rows = Escalation.objects.filter(case=case).order_by("level")
    return [(row.level, row.to_post.title) for row in rows.select_related("to_post")]


HOLDER = "সহকারী প্রোগ্রামার"


@pytest.mark.parametrize(
    ("day", "hour", "steps"),
    [
        (23, 10, []),  # Monday, received
        (24, 16, []),  # nearly a third
        (25, 10, []),  # a third, and an hour
        (25, 14, [(1, HOLDER)]),  # the middle of its second day
        (26, 10, [(1, HOLDER)]),  # Thursday, its last day
        (26, 13, [(2, HOLDER)]),
        (27, 10, []),  # Friday: closed
        (29, 10, [(3, "district")]),  # Sunday, the first working day after it
        (30, 10, [(3, "district")]),
        (32, 10, [(3, "district"), (4, "hq")]),  # three working days later
        (40, 10, [(3, "district"), (4, "hq")]),  # nobody stands above headquarters
    ],
)
def test_a_request_of_three_working_days_seen_first_at_an_hour(
    late_case: Case, day: int, hour: int, steps: list[tuple[int, str]]
) -> None:
    escalate_what_is_late(at(1, hour) + timedelta(days=day - 1))
    assert told(late_case) == steps


def test_watched_day_by_day_each_step_is_told_once(late_case: Case) -> None:
    for hours in range(0, 24 * 14, 3):
        escalate_what_is_late(NOW + timedelta(hours=hours))
    assert told(late_case) == [(1, HOLDER), (2, HOLDER), (3, "district"), (4, "hq")]
    events = Event.objects.filter(subject=late_case.id, kind="case_escalated")
    assert [event.data["level"] for event in events.order_by("sequence")] == [1, 2, 3, 4]
    steps = Escalation.objects.order_by("level")
    assert [event.data["to_post"] for event in events.order_by("sequence")] == [
        str(step.to_post_id) for step in steps
    ]


@pytest.mark.parametrize("hour", [8, 18, 23])
def test_nothing_goes_up_outside_the_offices_hours(late_case: Case, hour: int) -> None:
    assert escalate_what_is_late(at(29, hour)) == 0
    assert escalate_what_is_late(at(29, 9)) == 1


def test_a_clock_that_jumps_back_and_forth_tells_nothing_twice(late_case: Case) -> None:
    for moment in (at(29), at(25), at(29, 11), at(30)):
        escalate_office(late_case.office_id, at=max(moment, at(29)))
    assert told(late_case) == [(3, "district")]


def test_what_waits_for_the_requester_does_not_go_up(late_case: Case, officer: Officer) -> None:
    until = date(2026, 12, 1)
    reason = PauseReason.DETAILS
    ask_requester(late_case.id, by=officer, at=at(24), question="?", reason=reason, until_on=until)
    escalate_what_is_late(at(30))
    assert told(late_case) == []


def test_a_holiday_moves_the_steps(late_case: Case, officer: Officer, homna: Office) -> None:
    day = date(2026, 11, 26)
    row = Holiday(office=homna, name="ছুটি", kind=ClosureKind.OFFICE, from_on=day, until_on=day)
    declare_days([row], by=officer, at=at(24))
    escalate_what_is_late(at(29, 13))
    assert told(late_case) == [(2, HOLDER)]


def test_what_was_delivered_stays_where_it_is(late_case: Case, officer: Officer) -> None:
    deliver_case(late_case.id, by=officer, at=at(24), answer="হয়েছে")
    assert escalate_what_is_late(at(29)) == 0


def test_taken_over_by_the_superior_it_goes_to_his_own(late_case: Case, tree: Tree) -> None:
    escalate_what_is_late(at(29))
    district = tree.posts["district"]
    hand_over_case(late_case.id, to_post=district.id, by=tree.officers["district"], at=at(29, 11))
    escalate_what_is_late(at(2, month=12))
    assert told(late_case) == [(3, "district"), (4, "hq")]


def test_where_nobody_stands_above_the_desk_says_so(
    homna: Office, make_case: Callable[..., tuple[Case, str]]
) -> None:
    make_case()
    escalate_office(homna.id, at=at(29))
    assert Office.objects.get(pk=homna.pk).alarms == {"nobody_above": 1}
    assert not Escalation.objects.exists()


def test_an_office_that_fails_keeps_no_other_waiting(
    late_case: Case,
    rupali: Office,
    rupali_officer: Officer,
    make_case: Callable[..., tuple[Case, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_case(office=rupali)

    def fails(office_id: object, *, at: datetime) -> int:
        if office_id == late_case.office_id:
            raise RuntimeError
        return escalate_office(rupali.id, at=at)

    monkeypatch.setattr("shonod.posts.jobs.escalate_office", fails)
    with pytest.raises(ExceptionGroup):
        escalate_what_is_late(at(25, 14))
    assert Escalation.objects.filter(office=rupali).count() == 1
