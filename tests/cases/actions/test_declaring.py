"""A declaration moves open dates, annotates closed cases, tells each requester, and is undone."""

from datetime import date
from typing import Any

import pytest

from shonod.cases.actions import (
    declare_days,
    deliver_case,
    preview_days,
    preview_revocation,
    preview_undo,
    revoke_days,
    undo_recount,
)
from shonod.cases.actions.declaring import rows_of
from shonod.cases.models import Annotation, Case, DateMove
from shonod.cases.states import Cause
from shonod.ground.refusals import MoveNotAllowed
from shonod.ledger.queries import breaks_in, events_of
from shonod.ledger.states import EventKind
from shonod.offices.models import Holiday, Office
from shonod.offices.queries import calendar_of
from shonod.offices.states import ClosureKind
from tests.cases.moments import at
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db

WEDNESDAY, THURSDAY, SUNDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 29)


def closed(on: date, until: date | None = None, **given: Any) -> Holiday:
    given = {"name": "ঈদুল ফিতর", "name_en": "Eid-ul-Fitr", "order_number": "০৫.০০", **given}
    return Holiday(kind=ClosureKind.EXECUTIVE, from_on=on, until_on=until or on, **given)


def worked(on: date, **given: Any) -> Holiday:
    return closed(on, works=True, name="কর্মদিবস ঘোষণা", **given)


def state_of(case: Case) -> tuple[Any, ...]:
    """All that an undo puts back."""
    found = Case.objects.get(pk=case.pk)
    names = ("due_on", "due_at", "day_zero_on", "not_before_on", "receipt", "version", "changed_at")
    return tuple(getattr(found, name) for name in names)


def test_a_day_declared_closed_moves_an_open_date_on(homna: Office, make_case):
    case, _ = make_case("2.1.1")
    assert case.due_on == THURSDAY
    recount = declare_days([closed(WEDNESDAY, office=homna)], by=None, at=at(24))
    case.refresh_from_db()
    assert case.due_on == SUNDAY
    assert verify(case.receipt) == SUNDAY
    assert case.receipt["calendar"]["edition"] == calendar_of(Office.objects.get()).edition
    move = DateMove.objects.get()
    assert (move.old_due_on, move.new_due_on, move.is_moved) == (THURSDAY, SUNDAY, True)
    assert (recount.later, recount.sooner, recount.name_en) == (1, 0, "Eid-ul-Fitr")


def test_each_requester_is_told_once_and_the_chain_holds(homna: Office, make_case):
    case, _ = make_case("2.1.1")
    recount = declare_days([closed(WEDNESDAY)], by=None, at=at(24))
    told = events_of(case.id).filter(kind=EventKind.CASE_DATE_MOVED).get()
    case.refresh_from_db()
    assert told.data == {
        "cause": Cause.DECLARED,
        "recount": str(recount.id),
        "old_due_on": "2026-11-26",
        "new_due_on": "2026-11-29",
        "receipt": case.receipt["sha256"],
    }
    assert events_of(recount.id).get().kind == EventKind.DAYS_DECLARED
    assert not list(breaks_in(homna.id))


def test_undoing_puts_everything_back_byte_for_byte(homna: Office, make_case):
    case, _ = make_case("2.1.1")
    before, edition = state_of(case), calendar_of(homna).edition
    recount = declare_days([closed(WEDNESDAY)], by=None, at=at(24))
    assert state_of(case) != before
    undone = undo_recount(recount.id, why="ভুল দিন", by=None, at=at(25))
    assert state_of(case) == before
    assert calendar_of(Office.objects.get()).edition == edition
    assert (undone.undoes, undone.sooner) == (recount, 1)
    assert rows_of(recount)[0].revoked_why == "ভুল দিন"
    with pytest.raises(MoveNotAllowed):
        undo_recount(recount.id, why="", by=None, at=at(25))


def test_a_preview_says_what_will_move_and_writes_nothing(homna: Office, make_case):
    case, _ = make_case("2.1.1")
    before = state_of(case)
    found = preview_days([closed(WEDNESDAY)], at=at(24))
    assert (found.moved, found.later, found.sooner) == (1, 1, 0)
    assert found.days == ((THURSDAY, SUNDAY, 1),)
    assert found.sample == ((case, case.due_on, SUNDAY),)
    assert state_of(case) == before
    assert not Holiday.objects.filter(from_on=WEDNESDAY).exists()
    recount = declare_days([closed(WEDNESDAY)], by=None, at=at(24))
    assert preview_undo(recount.id, at=at(25)).days == ((SUNDAY, THURSDAY, 1),)
    assert preview_revocation(rows_of(recount), at=at(24)).sooner == 1


def test_a_revoked_day_brings_the_date_back_but_never_before_the_next_working_day(make_case):
    case, _ = make_case("2.1.1")
    recount = declare_days([closed(WEDNESDAY)], by=None, at=at(24))
    revoke_days(rows_of(recount), why="প্রত্যাহার", by=None, at=at(26, 12))
    case.refresh_from_db()
    # Revoked on Thursday itself: by the count it would be due that day; Sunday is the next one.
    assert (case.due_on, case.not_before_on) == (SUNDAY, SUNDAY)
    assert verify(case.receipt) == SUNDAY


def test_a_case_that_closed_late_is_annotated_and_never_rewritten(homna, officer, make_case):
    case, _ = make_case("2.1.1")
    deliver_case(case.id, by=officer, at=at(29), answer="হয়েছে")
    before = state_of(case)
    recount = declare_days([closed(WEDNESDAY)], by=None, at=at(30))
    assert state_of(case) == before
    found = Annotation.objects.get()
    assert (found.case, found.due_on, found.is_late) == (case, SUNDAY, False)
    assert recount.annotated == 1
    undo_recount(recount.id, why="ভুল", by=None, at=at(30))
    assert Annotation.objects.count() == 1
