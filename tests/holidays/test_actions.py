from datetime import timedelta

import pytest

from shonod.cases.models import Case, Recount
from shonod.ground.ids import uuid7
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.holidays.actions import carry_out_plan, preview_plan, take_back
from shonod.holidays.policy import places_of
from shonod.holidays.queries import Plan, calendars_seen
from shonod.offices.models import Holiday
from tests.fixtures import NOW, TODAY

TUESDAY = TODAY + timedelta(days=1)
WEDNESDAY = TODAY + timedelta(days=2)


def day(office, on=TUESDAY) -> Holiday:
    return Holiday(office=office, name="ছুটি", kind="office", from_on=on, until_on=on)


@pytest.fixture
def carry_out(homna, officer):
    def carry(plan: Plan, **given):
        said = {"once": uuid7(), "seen": calendars_seen(plan.rows), "by": officer, "at": NOW}
        return carry_out_plan(plan, **{"places": places_of(officer, homna), **said, **given})

    return carry


@pytest.fixture
def due(make_case):
    """The due day of a request of three working days, as it is now."""
    case, _ = make_case("2.1.1")
    return lambda: Case.objects.get(pk=case.pk).due_on


def test_declaring_moves_what_the_preview_said(homna, carry_out, due):
    before = due()
    plan = Plan(more=(day(homna),))
    preview = preview_plan(plan, at=NOW)
    change = carry_out(plan)
    assert (preview.later, preview.sooner) == (change.later, change.sooner) == (1, 0)
    assert due() > before


def test_the_same_form_sent_again_is_done_once(homna, carry_out):
    once = uuid7()
    first = carry_out(Plan(more=(day(homna),)), once=once)
    again = carry_out(Plan(more=(day(homna),)), once=once, seen="")
    assert first == again
    assert Holiday.objects.filter(office=homna).count() == 1


def test_what_was_changed_meanwhile_is_refused_and_nothing_kept(homna, carry_out):
    plan = Plan(more=(day(homna),))
    seen = calendars_seen(plan.rows)
    carry_out(Plan(more=(day(homna, WEDNESDAY),)))
    with pytest.raises(Stale):
        carry_out(plan, seen=seen)
    assert Holiday.objects.filter(office=homna).count() == 1


def test_for_another_office_nothing_is_declared(rupali, carry_out):
    with pytest.raises(NotPermitted):
        carry_out(Plan(more=(day(rupali),)))


def test_a_revocation_moves_back_and_can_be_taken_back(homna, officer, carry_out, due):
    first = due()
    row = day(homna)
    carry_out(Plan(more=(row,)))
    later = due()
    assert preview_plan(Plan(fewer=(row,)), at=NOW).sooner == 1
    change = carry_out(Plan(fewer=(row,), why="ভুল"))
    assert due() == first
    _take_back(change, homna, officer)
    assert due() == later


def test_a_replacement_is_one_change_and_can_be_taken_back(homna, officer, carry_out, due):
    row = day(homna)
    carry_out(Plan(more=(row,)))
    before = due()
    plan = Plan(more=(day(homna, TODAY + timedelta(days=20)),), fewer=(row,), why="চাঁদ")
    preview = preview_plan(plan, at=NOW)
    change = carry_out(plan)
    assert (preview.sooner, change.sooner) == (1, 1)
    row.refresh_from_db()
    assert row.revoked_why == "চাঁদ"
    _take_back(change, homna, officer)
    assert due() == before


def test_taken_back_twice_is_taken_back_once(homna, officer, carry_out, due):
    first = due()
    change = carry_out(Plan(more=(day(homna),)))
    undone = _take_back(change, homna, officer)
    assert _take_back(change, homna, officer) == undone
    assert due() == first
    assert Recount.objects.filter(undoes=change).count() == 1


def test_what_was_revoked_since_cannot_be_taken_back(homna, officer, carry_out):
    row = day(homna)
    change = carry_out(Plan(more=(row,)))
    carry_out(Plan(fewer=(row,), why="ভুল"), at=NOW + timedelta(minutes=1))
    with pytest.raises(MoveNotAllowed):
        _take_back(change, homna, officer)


def test_another_officer_takes_nothing_back(homna, rupali, rupali_officer, carry_out):
    change = carry_out(Plan(more=(day(homna),)))
    with pytest.raises(NotPermitted):
        _take_back(change, rupali, rupali_officer)


def _take_back(change, office, officer):
    at = NOW + timedelta(minutes=5)
    places = places_of(officer, office)
    return take_back(change, why="ভুলে", places=places, by=officer, at=at)
