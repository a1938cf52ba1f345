"""How much of a promise's working time has passed, pauses left out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shonod.ground.clock.calendar import Calendar
from shonod.ground.clock.pauses import Pause, excluded_days
from shonod.ground.clock.rules import DEFAULT_RULES, Rules


class Share(NamedTuple):
    """Working days of a promise: how many have begun, and how many it has in all."""

    begun: int
    total: int

    def reaches(self, percent: int) -> bool:
        """Whether that part of the days has begun; a promise without such days never reaches it."""
        return self.total > 0 and self.begun * 100 >= self.total * percent


def share_of(
    day_zero_on: date,
    due_on: date,
    today: date,
    calendar: Calendar,
    *,
    pauses: Sequence[Pause] = (),
    rules: Rules = DEFAULT_RULES,
) -> Share:
    """The working days d with day zero < d <= the due day that no pause took out, up to today and
    in all. While a pause runs its days up to its last one are out, so the share stands still."""
    zero, last = day_zero_on.toordinal(), max(due_on, day_zero_on).toordinal()
    excluded = excluded_days(pauses, calendar, rules)
    now = min(max(today.toordinal(), zero), last)
    return Share(*(_counted(zero, end, calendar, excluded) for end in (now, last)))


def _counted(
    after: int, through: int, calendar: Calendar, excluded: Sequence[tuple[int, int]]
) -> int:
    days = calendar.open_days_between(after, through)
    for out_after, out_through in excluded:
        begins, ends = max(out_after, after), min(out_through, through)
        if begins < ends:
            days -= calendar.open_days_between(begins, ends)
    return days
