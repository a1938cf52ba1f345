"""One calendar out of what the country, the offices above and the office itself declared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from shonod.ground.clock.calendar import Calendar
from shonod.ground.clock.declarations import Closure, Hours, Swap, Weekend

ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Level:
    """What was declared at one place of the tree."""

    weekends: tuple[Weekend, ...] = ()
    hours: tuple[Hours, ...] = ()
    closures: tuple[Closure, ...] = ()
    swaps: tuple[Swap, ...] = ()
    years: frozenset[int] = frozenset()


def inherited(levels: Sequence[Level], scopes: Iterable[str] = ()) -> Calendar:
    """The calendar of the last level; of two levels the nearer, which is later here, wins.

    Closed days add up. A level's own working days lift the closures of the levels before it. Its
    weekends and hours rule from the day on which its first one begins.
    """
    weekends: list[Weekend] = []
    hours: list[Hours] = []
    closures: list[Closure] = []
    for level in levels:
        weekends = [*_before(weekends, level.weekends), *level.weekends]
        hours = [*(left for row in hours for left in _uncut(row, level.hours)), *level.hours]
        lifted = sorted(swap.on for swap in level.swaps)
        closures = [part for row in closures for part in _without(row, lifted)]
        closures += level.closures
    # Without a row the clock's own default stands: Friday and Saturday, nine to five.
    return Calendar(
        weekends=tuple(weekends) or Calendar.weekends,
        hours=tuple(hours) or Calendar.hours,
        closures=tuple(sorted(closures, key=lambda row: row.from_on)),
        swaps=tuple(swap for level in levels for swap in level.swaps),
        years=frozenset(year for level in levels for year in level.years),
        scopes=frozenset(scopes),
    )


def _before(rows: Iterable[Weekend], nearer: Sequence[Weekend]) -> list[Weekend]:
    first = min((row.from_on for row in nearer), default=date.max)
    return [row for row in rows if row.from_on < first]


def _uncut(row: Hours, nearer: Iterable[Hours]) -> list[Hours]:
    """What is left of a row where nearer ones of its own rank rule the days that they cover."""
    parts = [row]
    for own in nearer:
        covers = own.weekdays is None or (row.weekdays is not None and row.weekdays <= own.weekdays)
        if covers and (own.until_on is None) == (row.until_on is None):
            parts = [part for each in parts for part in _around(each, own)]
    return parts


def _around(row: Hours, own: Hours) -> Iterator[Hours]:
    if own.until_on is None or row.until_on is None:
        if row.from_on < own.from_on:
            yield row
        return
    if row.from_on < own.from_on:
        yield replace(row, until_on=min(row.until_on, own.from_on - ONE))
    if row.until_on > own.until_on:
        yield replace(row, from_on=max(row.from_on, own.until_on + ONE))


def _without(row: Closure, lifted: Iterable[date]) -> Iterator[Closure]:
    """The closure, cut around the days that a nearer level works."""
    begins = row.from_on
    for day in lifted:
        if begins <= day <= row.until_on:
            if begins < day:
                yield replace(row, from_on=begins, until_on=day - ONE)
            begins = day + ONE
    if begins <= row.until_on:
        yield replace(row, from_on=begins)
