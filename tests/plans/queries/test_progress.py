"""Planned, opened, delivered, late: by quarter and in all."""

from datetime import date

import pytest

from shonod.cases.actions import deliver_case
from shonod.plans.jobs import open_planned
from shonod.plans.queries import entries_of
from shonod.plans.queries.progress import Figures, progress_of
from shonod.plans.states import Standing
from tests.plans.test_jobs import at

pytestmark = pytest.mark.django_db


def test_each_quarter_is_counted_from_what_its_entries_came_to(
    planned, approve, officer, django_assert_num_queries
) -> None:
    planned("জুলাই ২০২৬")
    first, second = planned("১৪ ডিসেম্বর ২০২৬"), planned("১৪ ডিসেম্বর ২০২৬")
    planned("৩য় প্রান্তিক")
    plan = approve()
    day = at(date(2026, 12, 14))
    assert open_planned(day) == 2
    first.refresh_from_db()
    deliver_case(first.case_id, by=officer, at=day, answer="হয়েছে")
    with django_assert_num_queries(1):
        entries = entries_of(plan)
        progress = progress_of(2026, entries, date(2026, 12, 15))
    assert [quarter.figures.planned for quarter in progress.quarters] == [1, 2, 1, 0]
    assert progress.quarters[1].figures == Figures(2, 2, 1, 1, 0)
    assert progress.whole == Figures(4, 2, 1, 1, 0)
    standings = {entry.id: said for quarter in progress.quarters for entry, said in quarter.lines}
    assert standings[second.id] is Standing.LATE
    assert sorted(standings.values()) == sorted(
        [Standing.MISSED, Standing.DONE, Standing.LATE, Standing.PLANNED]
    )
    assert progress.whole.bars == (("opened", 2, 50), ("delivered", 1, 25), ("late", 1, 25))
