"""Each entry opens its case on its day, once, whatever the worker lived through."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shonod.cases.actions import declare_days
from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Holiday
from shonod.offices.states import ClosureKind
from shonod.plans.jobs import open_planned
from shonod.plans.models import Entry
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour - 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "opens", "due"),
    [
        # Tuesday: a training is agreed for its own day.
        ("১৫ ডিসেম্বর ২০২৬", date(2026, 12, 15), date(2026, 12, 15)),
        # Friday: opened on Sunday, and due then.
        ("১১ ডিসেম্বর ২০২৬", date(2026, 12, 13), date(2026, 12, 13)),
        # January 2027 begins on a Friday; its end is after the limit, so the opening day is taken.
        ("জানুয়ারি", date(2027, 1, 3), date(2027, 1, 3)),
        # Monday, 28 December: the month of planning began long ago and opens at once.
        ("২৮ ডিসেম্বর ২০২৬", date(2026, 12, 28), date(2026, 12, 28)),
    ],
)
def test_an_entry_opens_on_its_day_or_the_next_working_day(
    planned, approve, when: str, opens: date, due: date
) -> None:
    entry = planned(when)
    approve()
    before = opens - timedelta(days=1)
    assert open_planned(at(before, 16)) == 0
    assert open_planned(at(opens, 8)) == 0, "before the office opens"
    assert open_planned(at(opens)) == 1
    assert open_planned(at(opens)) == 0
    entry.refresh_from_db()
    assert entry.case is not None
    assert entry.case.channel == Channel.PLAN
    assert (entry.case.day_zero_on, entry.case.due_on) == (opens, due)
    assert entry.case.name == entry.plan.office.name
    assert Event.objects.filter(kind=EventKind.PLAN_ENTRY_OPENED).count() == 1


def test_a_service_without_a_date_to_agree_keeps_the_charters_limit(planned, approve) -> None:
    entry = planned("১৫ ডিসেম্বর ২০২৬", "2.2.7", kind="visit", institution="হোমনা সরকারি কলেজ")
    approve()
    assert open_planned(at(date(2026, 12, 15))) == 1
    entry.refresh_from_db()
    # Three working days after Tuesday, 15 December, of which the 16th, 18th and 19th are closed.
    assert entry.case.due_on > date(2026, 12, 15)
    assert entry.case.organisation == "হোমনা সরকারি কলেজ"


def test_a_worker_that_was_away_makes_up_for_it_and_the_clock_runs_from_the_day(
    planned, approve
) -> None:
    entry = planned("১৪ ডিসেম্বর ২০২৬", "2.2.7", kind="visit")
    approve()
    assert open_planned(at(date(2026, 12, 17))) == 1
    entry.refresh_from_db()
    assert entry.case.day_zero_on == date(2026, 12, 14)


def test_nothing_opens_of_a_draft_of_the_past_or_of_what_was_cancelled(
    planned, approve, officer, plan
) -> None:
    planned("১৫ জুলাই ২০২৬")
    assert open_planned(NOW) == 0
    approve()
    assert open_planned(NOW) == 0, "its day was over when the plan was approved"
    planned_today = Entry.objects.create(
        plan=plan,
        service=Entry.objects.get().service,
        kind="other",
        title="x",
        first_on=NOW.date(),
        last_on=NOW.date(),
        cancelled_at=NOW,
    )
    assert open_planned(NOW) == 0
    Entry.objects.filter(pk=planned_today.pk).update(cancelled_at=None)
    assert open_planned(NOW + timedelta(minutes=1)) == 1


def test_what_cannot_be_opened_is_said_at_the_desk_and_stops_no_other(
    planned, approve, homna, desk, ten_on_monday
) -> None:
    stuck, fine = planned("১৪ ডিসেম্বর ২০২৬"), planned("১৪ ডিসেম্বর ২০২৬")
    approve()
    # A service that no charter has: as if the next edition had dropped it.
    gone = homna.services.create(code="9.9.9")
    Entry.objects.filter(pk=stuck.pk).update(service=gone)
    ten_on_monday.move_to(at(date(2026, 12, 14)))
    assert open_planned(at(date(2026, 12, 14))) == 1
    stuck.refresh_from_db()
    assert stuck.trouble == "no_promise"
    homna.refresh_from_db()
    assert homna.alarms == {"plan_trouble": 1}
    Entry.objects.filter(pk=stuck.pk).update(service=fine.service)
    assert open_planned(at(date(2026, 12, 14), 11)) == 1
    homna.refresh_from_db()
    assert homna.alarms == {}
    assert Case.objects.count() == 2


def test_a_holiday_declared_later_moves_the_opening(planned, approve, homna, officer) -> None:
    entry = planned("১৫ ডিসেম্বর ২০২৬")
    approve()
    on = date(2026, 12, 15)
    row = Holiday(office=homna, name="ছুটি", kind=ClosureKind.OFFICE, from_on=on, until_on=on)
    declare_days([row], by=officer, at=NOW)
    assert open_planned(at(date(2026, 12, 15))) == 0
    assert open_planned(at(date(2026, 12, 17))) == 1
    entry.refresh_from_db()
    assert entry.case.day_zero_on == date(2026, 12, 17)
