"""Days in the place of others: one recount, undone by one."""

from datetime import date, timedelta

import pytest

from shonod.cases.actions import (
    declare_days,
    preview_replacement,
    replace_days,
    revoke_days,
    undo_replacement,
)
from shonod.cases.models import Case, DateMove, Recount
from shonod.cases.states import Cause
from shonod.ground.refusals import MoveNotAllowed
from shonod.ledger.queries import breaks_in, events_of
from shonod.ledger.states import EventKind
from shonod.offices.models import Holiday
from tests.cases.moments import at

pytestmark = pytest.mark.django_db

WEDNESDAY, THURSDAY, SUNDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 29)


def closed(homna, on: date) -> Holiday:
    return Holiday(office=homna, name="ঈদ", kind="executive", from_on=on, until_on=on)


def due(case: Case) -> date:
    return Case.objects.get(pk=case.pk).due_on


@pytest.fixture
def eid(homna, make_case):
    """Eid on Wednesday, and a request that it moved from Thursday to Sunday."""
    case, _ = make_case("2.1.1")
    row = closed(homna, WEDNESDAY)
    declare_days([row], by=None, at=at(23))
    assert due(case) == SUNDAY
    return case, row


def test_eid_moved_by_the_moon_is_one_recount_and_one_notice(homna, eid):
    case, row = eid
    later = closed(homna, WEDNESDAY + timedelta(days=14))
    preview = preview_replacement([later], fewer=[row], at=at(24))
    change = replace_days([later], fewer=[row], why="চাঁদ", by=None, at=at(24))
    assert (preview.sooner, change.sooner, change.later) == (1, 1, 0)
    assert due(case) == THURSDAY
    row.refresh_from_db()
    assert (row.revoked_at, row.revoked_why) == (at(24), "চাঁদ")
    told = events_of(case.id).filter(kind=EventKind.CASE_DATE_MOVED)
    assert [event.data["recount"] for event in told][-1] == str(change.id)
    assert told.count() == 2
    assert not list(breaks_in(homna.id))


def test_undone_what_was_revoked_is_declared_again_by_a_row_of_its_own(homna, eid):
    case, row = eid
    later = closed(homna, WEDNESDAY + timedelta(days=14))
    change = replace_days([later], fewer=[row], why="চাঁদ", by=None, at=at(24))
    undone = undo_replacement(change, why="ভুল", by=None, at=at(25))
    assert (undone.cause, undone.undoes) == (Cause.UNDONE, change)
    assert due(case) == SUNDAY
    (again,) = Holiday.objects.filter(office=homna, revoked_at=None)
    assert again.pk != row.pk
    assert (again.name, again.from_on, again.declared_at) == (row.name, WEDNESDAY, at(25))


def test_a_revocation_is_undone_by_declaring_again(homna, eid):
    case, row = eid
    change = revoke_days([row], why="ভুল", by=None, at=at(24))
    assert due(case) == THURSDAY
    undo_replacement(change, why="ভুল", by=None, at=at(25))
    assert due(case) == SUNDAY


def test_what_was_revoked_before_replaces_nothing_and_a_plain_declaration_is_undone_otherwise(
    homna, eid
):
    _, row = eid
    with pytest.raises(MoveNotAllowed):
        undo_replacement(Recount.objects.get(), why="ভুল", by=None, at=at(24))
    revoke_days([row], why="ভুল", by=None, at=at(24))
    moves = DateMove.objects.count()
    for act in (preview_replacement, lambda rows, **given: replace_days(rows, **given, **WHO)):
        with pytest.raises(MoveNotAllowed):
            act([closed(homna, SUNDAY)], fewer=[row], at=at(25))
    assert DateMove.objects.count() == moves


WHO = {"why": "x", "by": None}
