"""Counting from a point with days, or time, left out. 2026-11-22 is a Sunday."""

from datetime import date, datetime

from shonod.ground.clock import Calendar
from shonod.ground.clock.count import (
    after_clock_time,
    after_office_time,
    nth_calendar_day,
    nth_working_day,
    open_day_from,
)

PLAIN = Calendar()
SUNDAY = date(2026, 11, 22).toordinal()


def test_working_days_step_over_excluded_spans():
    # Mon and Tue left out: Wed 1, Thu 2, Sun 3.
    assert nth_working_day(SUNDAY, 3, PLAIN, [(SUNDAY, SUNDAY + 2)]) == SUNDAY + 7
    # A span that begins on the day reached changes nothing.
    assert nth_working_day(SUNDAY, 2, PLAIN, [(SUNDAY + 2, SUNDAY + 9)]) == SUNDAY + 2


def test_calendar_days_step_over_excluded_spans():
    assert nth_calendar_day(SUNDAY, 3, [(SUNDAY, SUNDAY + 2)]) == SUNDAY + 5
    assert nth_calendar_day(SUNDAY, 3, [(SUNDAY - 9, SUNDAY - 2)]) == SUNDAY + 3


def test_the_first_open_day_is_outside_the_spans():
    assert open_day_from(SUNDAY + 5, PLAIN, []) == SUNDAY + 7
    assert open_day_from(SUNDAY + 5, PLAIN, [(SUNDAY + 6, SUNDAY + 8)]) == SUNDAY + 9


def test_time_runs_around_pauses():
    start = datetime(2026, 11, 22, 16)
    paused = [(datetime(2026, 11, 22, 16, 30), datetime(2026, 11, 23, 10))]
    assert after_office_time(start, 3_600, PLAIN, paused) == datetime(2026, 11, 23, 10, 30)
    assert after_clock_time(start, 3_600, paused) == datetime(2026, 11, 23, 10, 30)
    assert after_clock_time(start, 1_800, paused) == datetime(2026, 11, 22, 16, 30)
