"""A charter's time limit as something to count: days of one kind, or seconds of one kind."""

import math
from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from shonod.ground.refusals import NoWorkingDay, TimeLimitUnclear
from shonod.ground.timelimit import Duration, TimeLimit, Unit


class Kind(StrEnum):
    ON_THE_SPOT = "on_the_spot"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    OFFICE_TIME = "office_time"
    CLOCK_TIME = "clock_time"
    AGREED = "agreed"


class Measure(NamedTuple):
    """`amount` is days, or seconds for the two kinds of time."""

    kind: Kind
    amount: int


DAY_SECONDS = 24 * 60 * 60
_SECONDS = {Unit.MINUTE: 60, Unit.HOUR: 3600}
# Two centuries of anything: more than any calendar here holds.
_MOST = {
    Unit.MINUTE: 200 * 366 * 1440,
    Unit.HOUR: 200 * 366 * 24,
    Unit.WORKING_DAY: 200 * 366,
    Unit.DAY: 200 * 366,
    Unit.WEEK: 200 * 53,
    Unit.MONTH: 200 * 12,
    Unit.YEAR: 200,
}


def measure_of(limit: TimeLimit, base: date, *, agreed: bool) -> Measure:
    """What to count from `base` on (months need it). Of a range, the longer end counts.

    Raises TimeLimitUnclear when the limit promises no date and none was agreed.
    """
    longest = limit.max
    if longest is not None:
        return _measure(longest, base)
    if limit.instant:
        return Measure(Kind.ON_THE_SPOT, 0)
    if limit.negotiable and agreed:
        return Measure(Kind.AGREED, 0)
    raise TimeLimitUnclear(limit.text or "")


def _measure(longest: Duration, base: date) -> Measure:
    value, unit = longest.value, longest.unit
    if not 0 < value < math.inf:
        raise TimeLimitUnclear(f"{value} {unit}")
    if value > _MOST[unit]:
        raise NoWorkingDay(f"{value} {unit} leave the years that a calendar can hold")
    if unit is Unit.WORKING_DAY:
        return Measure(Kind.WORKING_DAYS, math.ceil(value))
    if unit in _SECONDS:
        seconds = math.ceil(value * _SECONDS[unit])
        kind = Kind.OFFICE_TIME if seconds < DAY_SECONDS else Kind.CLOCK_TIME
        return Measure(kind, seconds)
    return Measure(Kind.CALENDAR_DAYS, _calendar_days(value, unit, base))


def _calendar_days(value: float, unit: Unit, base: date) -> int:
    if unit is Unit.DAY:
        return math.ceil(value)
    if unit is Unit.WEEK:
        return math.ceil(value * 7)
    months = value * 12 if unit is Unit.YEAR else value
    whole = math.floor(months)
    # Half a month in an office's notice is fifteen days, whatever the month.
    return _months_after(base, whole) + math.ceil((months - whole) * 30)


def _months_after(base: date, months: int) -> int:
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    day = min(base.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day).toordinal() - base.toordinal()
