"""How much of a promise's working time has passed, pauses left out."""

from collections.abc import Sequence
from datetime import date, datetime, time
from fractions import Fraction
from typing import NamedTuple

from shonod.ground.clock.calendar import Calendar, local
from shonod.ground.clock.pauses import Pause, excluded_days
from shonod.ground.clock.rules import DEFAULT_RULES, Rules

WHOLE = Fraction(1)


class Share(NamedTuple):
    """Working days of a promise: how many have passed, in parts of a day too, of how many."""

    passed: Fraction | int
    total: int

    def reaches(self, percent: int) -> bool:
        """Whether that part of them has passed; a promise without such days never reaches it."""
        return self.total > 0 and self.passed * 100 >= self.total * percent


def part_of_day(calendar: Calendar, at: datetime) -> Fraction:
    """How much of the day's opening hours has passed at an instant: all of a closed day."""
    here = local(at)
    hours = calendar.hours_on(here.date())
    spans = [(_seconds(begins), _seconds(ends)) for begins, ends in hours]
    now = _seconds(here.time())
    passed = sum(min(max(now, begins), ends) - begins for begins, ends in spans)
    return Fraction(passed, sum(ends - begins for begins, ends in spans)) if spans else WHOLE


def _seconds(clock: time) -> int:
    return (clock.hour * 60 + clock.minute) * 60 + clock.second


def share_of(
    day_zero_on: date,
    due_on: date,
    today: date,
    calendar: Calendar,
    *,
    part: Fraction = WHOLE,
    pauses: Sequence[Pause] = (),
    rules: Rules = DEFAULT_RULES,
) -> Share:
    """The working days d with day zero < d <= the due day that no pause took out, up to today, of
    which `part` has passed, and in all. While a pause runs its days up to its last one are out, so
    the share stands still."""
    zero, last = day_zero_on.toordinal(), max(due_on, day_zero_on).toordinal()
    excluded = excluded_days(pauses, calendar, rules)
    now = min(max(today.toordinal(), zero), last)
    begun, total = (_counted(zero, end, calendar, excluded) for end in (now, last))
    # Of a promise of one day or three a whole day is too much to be counted at its dawn.
    counts_today = zero < now == today.toordinal() and begun > _counted(
        zero, now - 1, calendar, excluded
    )
    return Share(begun - (1 - part) if counts_today else begun, total)


def _counted(
    after: int, through: int, calendar: Calendar, excluded: Sequence[tuple[int, int]]
) -> int:
    days = calendar.open_days_between(after, through)
    for out_after, out_through in excluded:
        begins, ends = max(out_after, after), min(out_through, through)
        if begins < ends:
            days -= calendar.open_days_between(begins, ends)
    return days
