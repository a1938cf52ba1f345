"""Writing a recount: what changed between counting and writing is counted again."""

from datetime import date

import pytest

from shonod.cases.actions import ask_requester, deliver_case
from shonod.cases.actions.counting import Changed
from shonod.cases.actions.recounting import Plan, carry_out
from shonod.cases.models import DateMove, Recount
from shonod.cases.states import Cause, PauseReason
from shonod.ground.clock import Level, Swap, inherited
from tests.cases.moments import at
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def plan(homna, make_case) -> Plan:
    """Friday becomes a working day while one case waits for it."""
    make_case("2.2.1")
    calendar = inherited([Level(swaps=(Swap(FRIDAY, "কর্মদিবস", "Working day"),))])
    changed = Changed(FRIDAY, FRIDAY, {homna.id: homna}, {homna.id: calendar}, at(24))
    return Plan.of(changed)


def recount() -> Recount:
    return Recount(cause=Cause.EDITION, first_on=FRIDAY, last_on=FRIDAY, at=at(24, 13))


def test_what_was_planned_is_written(plan):
    carry_out(recount(), plan)
    move = DateMove.objects.select_related("case").get()
    assert (move.old_due_on, move.new_due_on) == (date(2026, 12, 2), date(2026, 12, 1))
    assert move.case.due_on == move.new_due_on
    assert move.case.receipt == move.new_receipt
    assert verify(move.case.receipt) == move.case.due_on


def test_a_case_paused_since_is_counted_again_with_its_pause(plan, officer):
    case_id = plan.moves[0].kept.id
    ask_requester(
        case_id,
        by=officer,
        at=at(24, 12),
        question="কোন কক্ষ?",
        reason=PauseReason.DETAILS,
        until_on=date(2026, 11, 30),
    )
    carry_out(recount(), plan)
    case = DateMove.objects.get().case
    assert len(case.receipt["pauses"]) == 1
    assert verify(case.receipt) == case.due_on


def test_a_case_opened_since_is_counted_too(plan, make_case):
    case, _ = make_case("2.2.1")
    assert carry_out(recount(), plan).sooner == 2
    case.refresh_from_db()
    assert verify(case.receipt) == case.due_on == date(2026, 12, 1)


def test_a_case_closed_since_is_left_alone(plan, officer):
    deliver_case(plan.moves[0].kept.id, by=officer, at=at(24, 12), answer="হয়েছে")
    carry_out(recount(), plan)
    assert not DateMove.objects.exists()
