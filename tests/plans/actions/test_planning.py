"""shonod.plans.actions.planning, shonod.plans.actions.writing, shonod.plans.actions.opening."""

from datetime import date, timedelta

import pytest

from shonod.cases.models import Case
from shonod.ground.refusals import ReasonMissing
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.plans.actions import (
    add_entries,
    approve_plan,
    begin_plan,
    cancel_entry,
    copy_plan,
    open_entry,
    write_entry,
)
from shonod.plans.models import Entry, Revision
from shonod.plans.states import EntrySettled, PlanEmpty, PlanThere, Revised
from tests.fixtures import NOW
from tests.plans.test_jobs import at

pytestmark = pytest.mark.django_db


def test_a_year_has_one_plan(plan, homna, officer) -> None:
    with pytest.raises(PlanThere):
        begin_plan(homna, 2026, by=officer, at=NOW)


def test_an_empty_plan_is_not_approved_and_a_full_one_once(plan, planned, officer) -> None:
    order = {"authority": "ক", "order_number": "১", "by": officer, "at": NOW}
    with pytest.raises(PlanEmpty):
        approve_plan(plan, **order)
    planned()
    assert approve_plan(plan, **order)
    assert not approve_plan(plan, **order)
    assert Event.objects.filter(kind=EventKind.PLAN_APPROVED).count() == 1


def test_last_years_plan_is_copied_a_year_later_without_what_was_cancelled(
    plan, planned, approve, officer
) -> None:
    kept, gone = planned("২য় প্রান্তিক", budget=5000), planned("ফেব্রুয়ারি")
    approve()
    cancel_entry(gone, reason="বরাদ্দ নেই", by=officer, at=NOW)
    next_plan = copy_plan(plan, by=officer, at=NOW)
    assert next_plan.is_draft
    (copy,) = next_plan.entries.all()
    assert (copy.first_on, copy.last_on) == (date(2027, 10, 1), date(2027, 12, 31))
    assert (copy.title, copy.budget, copy.case) == (kept.title, 5000, None)
    assert plan.entries.count() == 2


def test_a_draft_changes_freely_and_leaves_no_trace(plan, planned, answers, officer) -> None:
    entry = planned()
    write_entry(plan, answers("জানুয়ারি"), entry=entry, by=officer, at=NOW)
    cancel_entry(entry, reason="", by=officer, at=NOW)
    assert not Entry.objects.exists()
    assert not Revision.objects.exists()


def test_a_revision_keeps_what_was_planned_and_why(
    planned, approve, answers, officer, django_assert_num_queries
) -> None:
    entry = planned()
    plan = approve()
    later = answers("২০ ডিসেম্বর ২০২৬")
    with pytest.raises(ReasonMissing):
        write_entry(plan, later, entry=entry, by=officer, at=NOW)
    entry.refresh_from_db()
    assert entry.first_on == date(2026, 12, 15)
    write_entry(plan, later, entry=entry, reason="পরীক্ষার কারণে", by=officer, at=NOW)
    write_entry(plan, later, entry=entry, reason="আবার", by=officer, at=NOW)
    (moved,) = Revision.objects.all()
    assert (moved.what, moved.reason) == (Revised.MOVED, "পরীক্ষার কারণে")
    assert moved.before["first_on"] == "2026-12-15"
    assert moved.after["first_on"] == "2026-12-20"
    added = write_entry(plan, answers("মার্চ"), reason="নতুন আদেশ", by=officer, at=NOW)
    cancel_entry(added, reason="স্থগিত", by=officer, at=NOW)
    assert [one.what for one in Revision.objects.order_by("id")] == [
        Revised.MOVED,
        Revised.ADDED,
        Revised.CANCELLED,
    ]
    events = Event.objects.filter(kind=EventKind.PLAN_REVISED)
    assert events.count() == 3
    assert "স্থগিত" not in str(list(events.values_list("data", flat=True)))


def test_an_open_or_cancelled_entry_changes_no_more(planned, approve, answers, officer) -> None:
    entry = planned()
    plan = approve()
    case = open_entry(entry.id, at=at(date(2026, 12, 15)))
    assert case is not None
    assert "ডি-নথি প্রশিক্ষণ" in case.details
    assert "লক্ষ্যমাত্রা: ১" in case.details
    with pytest.raises(EntrySettled):
        write_entry(plan, answers("মার্চ"), entry=entry, reason="x", by=officer, at=NOW)
    with pytest.raises(EntrySettled):
        cancel_entry(entry, reason="x", by=officer, at=NOW)
    assert open_entry(entry.id, at=at(date(2026, 12, 15)) + timedelta(hours=1)) is None
    assert Case.objects.count() == 1


def test_a_file_is_written_whole_or_not_at_all(planned, approve, answers, officer) -> None:
    planned()
    plan = approve()
    many = [answers("মার্চ"), answers("Q4")]
    with pytest.raises(ReasonMissing):
        add_entries(plan, many, by=officer, at=NOW)
    assert add_entries(plan, many, reason="নতুন বরাদ্দ", by=officer, at=NOW) == 2
    assert Entry.objects.count() == 3
