"""The table of open days: counts, look-ups, and the reasons of each day."""

from datetime import date

from shonod.ground.clock import Calendar, Swap
from tests.ground.clock.making import changed_weekend, closed

FIRST = date(2026, 11, 19).toordinal()  # a Thursday


def test_counts_and_look_ups_agree():
    table = Calendar().widened(FIRST, FIRST + 30)
    for position, ordinal in enumerate(table.opens):
        assert table.count[ordinal - table.first] == position + 1
    assert len(table.opens) == table.count[-1]
    assert [table.closes[day - table.first] for day in (FIRST + 1, FIRST + 2)] == [None, None]


def test_a_row_that_begins_inside_the_range_rules_from_then_on():
    calendar = changed_weekend()
    assert [day.is_open for day in calendar.days_known(FIRST + 1, FIRST + 2)] == [False, True]
    assert [day.is_open for day in calendar.days_known(FIRST + 8, FIRST + 9)] == [False, False]


def test_a_day_keeps_every_reason():
    friday = date(2026, 11, 20)
    both = Calendar(closures=(closed("2026-11-20"),)).day(friday)
    assert [reason.kind for reason in both.reasons] == ["general", "weekend"]
    swapped = Calendar(swaps=(Swap(friday, "কর্মদিবস", "Working day"),)).day(friday)
    assert (swapped.is_open, [reason.kind for reason in swapped.reasons]) == (True, ["swap"])
    idle = Calendar(hours=()).day(date(2026, 11, 22))
    assert (idle.is_open, [reason.kind for reason in idle.reasons]) == (False, ["no_hours"])


def test_widening_keeps_what_was_known():
    calendar = Calendar()
    before = calendar.nth_open(FIRST, 5)
    calendar.nth_open(date(2060, 1, 1).toordinal(), 5)
    calendar.nth_open(date(1990, 1, 1).toordinal(), 5)
    assert calendar.nth_open(FIRST, 5) == before
