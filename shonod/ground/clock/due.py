"""By which day a case is due, from an instant, a limit and a calendar: arithmetic only."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from shonod.ground.clock.calendar import DHAKA, Calendar, local
from shonod.ground.clock.count import (
    after_clock_time,
    after_office_time,
    nth_calendar_day,
    nth_working_day,
    open_day_from,
    start_of,
)
from shonod.ground.clock.floor import Floor
from shonod.ground.clock.measure import Kind, Measure, measure_of
from shonod.ground.clock.pauses import Pause, excluded_days, paused_stretches
from shonod.ground.clock.receipt import receipt_of, span_of
from shonod.ground.clock.receipt_day import day_zero_of
from shonod.ground.clock.rules import DEFAULT_RULES, AgreedDateOutside, Outside, Rules
from shonod.ground.refusals import YearWithoutData
from shonod.ground.timelimit import TimeLimit


class Due(NamedTuple):
    """`due_at` only for limits in minutes or hours (Dhaka time). `instant`: on the spot was
    promised too, which is never breached on day zero. `limit_on`: where the limit itself ends,
    when another date was agreed. `outside`: why the agreed date could not be agreed today.
    `instead_of`: a later promise that this one bettered. The rest is what was asked."""

    due_on: date
    due_at: datetime | None
    day_zero_on: date
    limit_on: date
    instant: bool
    measure: Measure
    received_at: datetime
    limit: TimeLimit
    calendar: Calendar
    pauses: Sequence[Pause]
    agreed_on: date | None
    rules: Rules
    floor: Floor | None = None
    outside: Outside | None = None
    instead_of: "Due | None" = None

    @property
    def receipt(self) -> dict[str, Any]:
        """How the date was reached, as JSON: docs/reference/receipt.md. Built at each reading."""
        return receipt_of(self)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that the count, or one of its pauses, looked at."""
        return span_of(self)

    @property
    def unlisted_years(self) -> list[int]:
        """The years the count entered whose holidays were not declared: the date may move."""
        return _unlisted(local(self.received_at).date(), self.due_on, self.calendar)


def due(
    received_at: datetime,
    limit: TimeLimit,
    calendar: Calendar,
    *,
    pauses: Sequence[Pause] = (),
    agreed_on: date | None = None,
    rules: Rules = DEFAULT_RULES,
    floor: Floor | None = None,
    is_standing: bool = False,
) -> Due:
    """The promised day. `received_at` carries its zone; the day is Dhaka's.

    `is_standing`: the date was agreed before; what was declared since moves it off closed days and
    refuses it no more. Raises TimeLimitUnclear, AgreedDateOutside, NoWorkingDay, YearWithoutData
    (if rules refuse).
    """
    zero = day_zero_of(received_at, calendar, rules)
    base = zero.toordinal() - (rules.day_zero == "counted")
    measure = measure_of(limit, date.fromordinal(base), agreed=agreed_on is not None)
    due_at = None
    if measure.kind in (Kind.OFFICE_TIME, Kind.CLOCK_TIME):
        due_at = _due_at(received_at, zero, measure, calendar, pauses)
        limit_on = due_at.date()
    else:
        limit_on = _limit_on(zero, base, measure, calendar, pauses, rules)
    due_on, outside = limit_on, None
    if agreed_on is not None:
        outside = _outside(agreed_on, zero, limit_on, measure, limit, calendar)
        if outside and not (is_standing and outside != "not_negotiable"):
            raise AgreedDateOutside(outside)
        due_on, due_at = _on_or_after(agreed_on, calendar, pauses, rules), None
    if floor is not None and floor.on > due_on:
        due_on, due_at = _on_or_after(floor.on, calendar, pauses, rules), None
    asked = (received_at, limit, calendar, pauses, agreed_on, rules, floor, outside)
    found = Due(due_on, due_at, zero, limit_on, limit.instant, measure, *asked)
    if rules.unlisted_years == "refuse" and found.unlisted_years:
        raise YearWithoutData(str(found.unlisted_years[0]))
    return found


def elapsed(start_on: date, end_on: date, calendar: Calendar) -> int:
    """Working days d with start_on < d <= end_on: the inverse of counting n working days."""
    start, end = start_on.toordinal(), end_on.toordinal()
    if start > end:
        return -calendar.open_days_between(end, start)
    return calendar.open_days_between(start, end)


def _limit_on(
    zero: date,
    base: int,
    measure: Measure,
    calendar: Calendar,
    pauses: Sequence[Pause],
    rules: Rules,
) -> date:
    if not pauses and measure.kind is Kind.WORKING_DAYS:
        return date.fromordinal(calendar.nth_open(base, measure.amount))
    excluded = excluded_days(pauses, calendar, rules)
    if measure.kind is Kind.WORKING_DAYS:
        return date.fromordinal(nth_working_day(base, measure.amount, calendar, excluded))
    reached = zero.toordinal()
    if measure.kind is Kind.CALENDAR_DAYS:
        reached = nth_calendar_day(base, measure.amount, excluded)
    return date.fromordinal(open_day_from(reached, calendar, excluded))


def _due_at(
    received_at: datetime,
    zero: date,
    measure: Measure,
    calendar: Calendar,
    pauses: Sequence[Pause],
) -> datetime:
    start = start_of(local(received_at).replace(tzinfo=None), zero, calendar)
    paused = paused_stretches(pauses)
    if measure.kind is Kind.OFFICE_TIME:
        reached = after_office_time(start, measure.amount, calendar, paused)
        return reached.replace(tzinfo=DHAKA)
    reached = after_clock_time(start, measure.amount, paused)
    if not calendar.is_open_day(reached.date()):
        # What falls due on a closed day may be done on the next open one, all of it.
        day = calendar.open_day_after(reached.date())
        reached = datetime.combine(day, calendar.hours_on(day)[-1][1])
    return reached.replace(tzinfo=DHAKA)


def _outside(
    agreed_on: date,
    zero: date,
    limit_on: date,
    measure: Measure,
    limit: TimeLimit,
    calendar: Calendar,
) -> Outside | None:
    """Why the two could not agree on that date; None when they can."""
    if not limit.negotiable:
        return "not_negotiable"
    if agreed_on < zero:
        return "before_day_zero"
    if not calendar.is_open_day(agreed_on):
        return "closed_day"
    if agreed_on > limit_on and measure.kind not in (Kind.AGREED, Kind.ON_THE_SPOT):
        return "after_limit"
    return None


def _on_or_after(day: date, calendar: Calendar, pauses: Sequence[Pause], rules: Rules) -> date:
    excluded = excluded_days(pauses, calendar, rules)
    return date.fromordinal(open_day_from(day.toordinal(), calendar, excluded))


def _unlisted(first: date, last: date, calendar: Calendar) -> list[int]:
    return [year for year in range(first.year, last.year + 1) if not calendar.covers(year)]
