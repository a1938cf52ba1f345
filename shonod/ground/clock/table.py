"""Working days as two look-ups: a cumulative count for each day, a list of the open days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import accumulate, pairwise
from typing import NamedTuple

from shonod.ground.clock.declarations import Break, Closure, Hours, Swap, Weekend


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day is closed, or open when it would not be. `part` half: open, but for fewer hours."""

    kind: str
    name_bn: str
    name_en: str
    source: str
    part: str = "full"
    status: str = "confirmed"

    def to_json(self) -> dict[str, str]:
        return {
            "kind": self.kind,
            "name_bn": self.name_bn,
            "name_en": self.name_en,
            "source": self.source,
            "part": self.part,
            "status": self.status,
        }


NO_HOURS = Reason("no_hours", "অফিস সময় নেই", "No office hours", "")


def weekend_reason(row: Weekend) -> Reason:
    return Reason("weekend", "সাপ্তাহিক ছুটি", "Weekly holiday", row.source)


def swap_reason(row: Swap) -> Reason:
    return Reason("swap", row.name_bn, row.name_en, row.source, status=row.status)


class Day(NamedTuple):
    """One day of one office: its open stretches (none when closed), the reasons, and the rows of
    weekend and hours that rule it."""

    on: date
    hours: tuple[Break, ...]
    reasons: tuple[Reason, ...]
    by_weekend: Weekend | None = None
    by_hours: Hours | None = None

    @property
    def is_open(self) -> bool:
        return bool(self.hours)


class Table:
    """Every day from `first` to `last` (proleptic ordinals) of one office.

    `count[i]` is the number of open days from `first` to day `first + i`, itself included;
    `opens[k]` the ordinal of open day k; `closes[i]` the closing
    time of day `first + i`, None when it is closed; `days[i]` all that is known of it.
    """

    __slots__ = ("closes", "count", "days", "first", "last", "opens")

    def __init__(self, first: int, days: Iterable[Day]) -> None:
        self.first = first
        self.days = list(days)
        self.last = first + len(self.days) - 1
        self.closes = [day.hours[-1][1] if day.hours else None for day in self.days]
        self.opens = [first + i for i, closes in enumerate(self.closes) if closes]
        self.count = list(accumulate(1 if closes else 0 for closes in self.closes))


def days_of(
    first: int,
    last: int,
    weekends: Sequence[Weekend],
    hours: Sequence[Hours],
    closures: Iterable[Closure],
    swaps: Iterable[Swap],
) -> Iterable[Day]:
    """The days from `first` to `last` (ordinals); `closures` are those in force at this office."""
    closed: dict[int, list[Closure]] = {}
    for closure in closures:
        begins = max(first, closure.from_on.toordinal())
        for ordinal in range(begins, min(last, closure.until_on.toordinal()) + 1):
            closed.setdefault(ordinal, []).append(closure)
    swapped = {swap.on.toordinal(): swap for swap in swaps}
    weekends = sorted(weekends, key=lambda row: row.from_on)
    # Of rows with one rank the later declared wins.
    ranked = sorted(hours, key=lambda row: row.rank)[::-1]
    for begins, ends in pairwise(_edges(first, last, weekends, hours)):
        week = [_usual(date.fromordinal(begins), day, weekends, ranked) for day in range(7)]
        for ordinal in range(begins, ends):
            # Ordinal 1 was a Monday.
            usual = week[(ordinal - 1) % 7]
            on = date.fromordinal(ordinal)
            if ordinal in closed or ordinal in swapped:
                yield _declared(on, usual, closed.get(ordinal, ()), swapped.get(ordinal))
            else:
                yield _plain(on, usual)


class _Usual(NamedTuple):
    """What rules one weekday while no row of weekend or hours begins or ends."""

    weekend: Weekend | None
    is_weekend: bool
    hours: Hours | None
    spans: tuple[Break, ...]
    reasons: tuple[Reason, ...]


def _edges(first: int, last: int, weekends: Iterable[Weekend], hours: Iterable[Hours]) -> list[int]:
    """Where a row begins or ends inside the range, its own ends included."""
    found = {row.from_on.toordinal() for row in weekends}
    found.update(row.from_on.toordinal() for row in hours)
    found.update(row.until_on.toordinal() + 1 for row in hours if row.until_on)
    return [first, *sorted(edge for edge in found if first < edge <= last), last + 1]


def _usual(on: date, weekday: int, weekends: Sequence[Weekend], ranked: Sequence[Hours]) -> _Usual:
    weekend = None
    for row in weekends:
        if row.from_on <= on:
            weekend = row
    hours = next((row for row in ranked if row.applies(on, weekday)), None)
    if weekend and weekday in weekend.weekdays:
        return _Usual(weekend, True, hours, (), (weekend_reason(weekend),))
    spans = hours.spans() if hours else ()
    return _Usual(weekend, False, hours, spans, () if spans else (NO_HOURS,))


def _plain(on: date, usual: _Usual) -> Day:
    return Day(on, usual.spans, usual.reasons, usual.weekend, usual.hours)


def _declared(on: date, usual: _Usual, closures: Sequence[Closure], swap: Swap | None) -> Day:
    reasons = [
        Reason(row.kind, row.name_bn, row.name_en, row.source, row.part, row.status)
        for row in closures
    ]
    is_closed = any(row.part == "full" for row in closures)
    if usual.is_weekend and usual.weekend:
        is_closed = is_closed or not swap
        reasons.append(swap_reason(swap) if swap else weekend_reason(usual.weekend))
    spans = () if is_closed else _spans(usual.hours, closures)
    if not spans and not is_closed:
        reasons.append(NO_HOURS)
    return Day(on, spans, tuple(reasons), usual.weekend, usual.hours)


def _spans(row: Hours | None, halves: Sequence[Closure]) -> tuple[Break, ...]:
    spans = row.spans() if row else ()
    for half in halves:
        opens, closes = half.opens or time.min, half.closes or time.max
        cut = ((max(begins, opens), min(ends, closes)) for begins, ends in spans)
        spans = tuple((begins, ends) for begins, ends in cut if begins < ends)
    return spans
