"""The count itself: days, or seconds, from a starting point, without what pauses exclude."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from shonod.ground.clock.calendar import Calendar
from shonod.ground.clock.pauses import Span, Stretch


def nth_working_day(base: int, n: int, calendar: Calendar, excluded: Sequence[Span]) -> int:
    """The nth open day after `base` that no pause excludes (ordinals; `excluded` disjoint)."""
    position, left = base, n
    for after, through in excluded:
        if through <= position:
            continue
        begins = max(after, position)
        passed = calendar.open_days_between(position, begins)
        if passed >= left:
            break
        left -= passed
        position = through
    return calendar.nth_open(position, left)


def nth_calendar_day(base: int, n: int, excluded: Sequence[Span]) -> int:
    """The nth day after `base` that no pause excludes."""
    position, left = base, n
    for after, through in excluded:
        if through <= position:
            continue
        passed = max(after, position) - position
        if passed >= left:
            break
        left -= passed
        position = through
    return position + left


def open_day_from(day: int, calendar: Calendar, excluded: Sequence[Span]) -> int:
    """The first open day on or after `day` that no pause excludes."""
    found = calendar.nth_open(day - 1, 1)
    for after, through in excluded:
        if after < found <= through:
            found = calendar.nth_open(through, 1)
    return found


def after_office_time(
    start: datetime, seconds: int, calendar: Calendar, paused: Sequence[Stretch]
) -> datetime:
    """When that much office time has passed since `start` (Dhaka time without zone)."""
    left = timedelta(seconds=seconds)
    day = start.date()
    while True:
        for begins, ends in calendar.hours_on(day):
            at = max(start, datetime.combine(day, begins))
            for free_from, free_until in _free(at, datetime.combine(day, ends), paused):
                if free_until - free_from >= left:
                    return free_from + left
                left -= free_until - free_from
        day = calendar.open_day_after(day)


def after_clock_time(start: datetime, seconds: int, paused: Sequence[Stretch]) -> datetime:
    """When that much time has passed since `start`, nights and closed days included."""
    at, left = start, timedelta(seconds=seconds)
    for begins, ends in paused:
        if begins >= at + left:
            break
        if ends > at:
            left -= max(begins - at, timedelta())
            at = ends
    return at + left


def start_of(here: datetime, zero: date, calendar: Calendar) -> datetime:
    """Where a count of time begins: at receipt, or at day zero's opening if that is later."""
    opens = calendar.hours_on(zero)[0][0] if calendar.is_open_day(zero) else time.min
    return max(here, datetime.combine(zero, opens))


def _free(begins: datetime, ends: datetime, paused: Sequence[Stretch]) -> list[Stretch]:
    free = []
    for pause_begins, pause_ends in paused:
        if begins < min(pause_begins, ends):
            free.append((begins, min(pause_begins, ends)))
        begins = max(begins, pause_ends)
    if begins < ends:
        free.append((begins, ends))
    return free
