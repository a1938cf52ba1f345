"""Who may do what with a case."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from shonod.cases.models import Case
from shonod.cases.policy import (
    may_answer_case,
    may_be_disputed,
    may_be_on_the_spot,
    may_be_published,
    may_be_rated,
    may_be_read_by_all,
    may_be_undone,
    may_be_withdrawn,
    may_deliver_case,
    may_see_case,
    may_work_case,
)
from shonod.cases.states import CLOSED, State
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.models import Officer
from tests.cases.moments import at
from tests.fixtures import TODAY

CLOSED_ON = date(2026, 11, 24)


def case_in(state: State) -> Case:
    return Case(
        office=Office(dispute_days_at_most=30),
        state=state,
        closed_on=CLOSED_ON if state in CLOSED else None,
        day_zero_on=date(2026, 11, 23),
    )


@pytest.mark.parametrize(
    ("state", "disputed", "rated", "withdrawn"),
    [
        (State.RECEIVED, False, False, True),
        (State.IN_PROGRESS, False, False, True),
        (State.WAITING, False, False, True),
        (State.DELIVERED, True, True, False),
        (State.DECLINED, True, True, False),
        (State.WITHDRAWN, False, False, False),
    ],
)
def test_what_a_requester_may_do_depends_on_the_state(state, disputed, rated, withdrawn):
    case = case_in(state)
    assert may_be_disputed(case, at(25)) is disputed
    assert may_be_rated(case) is rated
    assert may_be_withdrawn(case) is withdrawn
    assert may_be_published(case) is (state is State.DELIVERED)


def test_everybody_reads_what_names_nobody_or_was_confirmed():
    office, case = Office(phone="+8801308633566"), Case(name="সালমা বেগম")
    said = ["সালমা বেগমের জন্য", "০১৩০৮-৬৩৩৫৬৬"]
    assert not may_be_read_by_all(said, office, case, [])
    assert may_be_read_by_all(said, office, case, ["সালমা বেগমের"])
    assert may_be_read_by_all(said, office, None, [])


@pytest.mark.parametrize(
    ("days", "hour", "may"),
    # The day is Dhaka's: half past midnight is the next one.
    [(0, 23, True), (30, 23, True), (31, 0, False)],
)
def test_the_days_for_a_dispute_end_at_midnight_in_dhaka(days: int, hour: int, may: bool):
    when = at(24, hour, 30) + timedelta(days=days)
    assert may_be_disputed(case_in(State.DELIVERED), when) is may


@pytest.mark.parametrize(("day", "hour", "may"), [(22, 9, True), (23, 23, True), (24, 0, False)])
def test_on_the_spot_ends_with_the_day_of_receipt(day: int, hour: int, may: bool):
    assert may_be_on_the_spot(case_in(State.RECEIVED), at(day, hour)) is may


@pytest.mark.parametrize(
    ("kind", "is_own", "minute", "may"),
    [
        (EventKind.CASE_STARTED, True, 0, True),
        (EventKind.CASE_DELIVERED, True, 5, True),
        (EventKind.CASE_DELIVERED, True, 6, False),
        (EventKind.CASE_DELIVERED, False, 0, False),
        (EventKind.MESSAGE_ADDED, True, 1, True),
        # A note hurts nobody; what is undone is not undone again.
        (EventKind.NOTE_ADDED, True, 0, False),
        (EventKind.CASE_STEP_UNDONE, True, 0, False),
        (EventKind.CASE_DISPUTED, True, 0, False),
    ],
)
def test_an_officer_undoes_his_own_newest_step_for_minutes(kind, is_own, minute, may):
    officer = Officer(id=uuid4())
    newest = Event(kind=kind, actor=officer.id if is_own else uuid4(), at=at(24))
    assert may_be_undone(newest, officer, at(24, 11, minute)) is may
    assert not may_be_undone(None, officer, at(24))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "works"), [(Role.OFFICER, True), (Role.SUPERVISOR, False), (Role.VIEWER, False)]
)
def test_a_case_is_for_its_own_office(make_case, homna, officer, rupali_officer, role, works):
    case, _ = make_case()
    case.owner = None
    homna.posts.update(role=role)
    assert may_see_case(officer, case, TODAY)
    assert may_work_case(officer, case, TODAY) is works
    assert not may_see_case(rupali_officer, case, TODAY)
    assert not may_work_case(rupali_officer, case, TODAY)


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "answers"), [(Role.OFFICER, True), (Role.FRONT_DESK, False)])
def test_the_front_desk_gives_only_what_is_promised_on_the_spot(
    make_case, homna, officer, role, answers
):
    (instant, _), (training, _) = make_case(), make_case("2.2.1")
    homna.posts.update(role=role)
    assert may_work_case(officer, instant, TODAY)
    assert may_answer_case(officer, instant, TODAY) is answers
    assert may_deliver_case(officer, instant, TODAY, on_the_spot=True)
    assert may_deliver_case(officer, instant, TODAY, on_the_spot=False) is answers
    assert may_deliver_case(officer, training, TODAY, on_the_spot=True) is answers
