"""A calendar is a value: what is declared about an office's days, and the questions it answers."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any, Self
from zoneinfo import ZoneInfo

from shonod.ground.clock.declarations import Break, Closure, Hours, Swap, Weekend
from shonod.ground.clock.table import Day, Table, days_of
from shonod.ground.refusals import NoWorkingDay

DHAKA = ZoneInfo("Asia/Dhaka")
HORIZON = (date(1972, 1, 1).toordinal(), date(2199, 12, 31).toordinal())
# A calendar without any list still needs a span to start from; the table widens on demand.
FIRST_YEARS = frozenset({2025})
FRIDAY_SATURDAY = Weekend(date(1972, 1, 1), frozenset({4, 5}))
NINE_TO_FIVE = Hours(date(1972, 1, 1), time(9), time(17))


def local(at: datetime) -> datetime:
    """`at` as Dhaka's clock shows it. A naive instant is refused: it belongs to no place."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(DHAKA)


@dataclass(frozen=True)
class Calendar:
    """The days of one office. `scopes` are the regions and office names that closures may name;
    `years` those whose holiday list was declared. Equal calendars have the same `edition`."""

    weekends: tuple[Weekend, ...] = (FRIDAY_SATURDAY,)
    hours: tuple[Hours, ...] = (NINE_TO_FIVE,)
    closures: tuple[Closure, ...] = ()
    swaps: tuple[Swap, ...] = ()
    years: frozenset[int] = frozenset()
    scopes: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.edition)

    @cached_property
    def edition(self) -> str:
        """The first 32 hex digits of the SHA-256 of the calendar's canonical JSON."""
        text = json.dumps(self.to_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()[:32]

    def covers(self, year: int) -> bool:
        """Was the year's list of holidays declared?"""
        return year in self.years

    @cached_property
    def in_force(self) -> tuple[Closure, ...]:
        """The closures that close this office."""
        return tuple(row for row in self.closures if row.applies(self.scopes))

    @cached_property
    def table(self) -> Table:
        """The years with a list, the year before and three years after; `widened` on demand."""
        years = self.years or FIRST_YEARS
        first = max(date(max(min(years) - 1, 1), 1, 1).toordinal(), HORIZON[0])
        return self._tabled(first, min(date(max(years) + 3, 12, 31).toordinal(), HORIZON[1]))

    def _tabled(self, first: int, last: int) -> Table:
        days = days_of(first, last, self.weekends, self.hours, self.in_force, self.swaps)
        return Table(first, days)

    def widened(self, first: int, last: int) -> Table:
        """The table, made to reach from `first` to `last` (ordinals), kept for the next call."""
        table = self.table
        if first < table.first or last > table.last:
            if first < HORIZON[0] or last > HORIZON[1]:
                raise NoWorkingDay("the count leaves the years from 1972 to 2199")
            table = self._tabled(
                max(min(first - 366, table.first), HORIZON[0]),
                min(max(last + 3 * 366, table.last), HORIZON[1]),
            )
            self.__dict__["table"] = table
        return table

    def day(self, on: date) -> Day:
        """Everything known of one day."""
        ordinal = on.toordinal()
        table = self.widened(ordinal, ordinal)
        return table.days[ordinal - table.first]

    def hours_on(self, day: date) -> list[Break]:
        """The open stretches of a day, breaks and half days cut out; empty when closed."""
        return list(self.day(day).hours)

    def is_open_day(self, day: date) -> bool:
        return self.day(day).is_open

    def is_open(self, at: datetime) -> bool:
        """Is the office open at this instant? The closing second itself counts as open."""
        here = local(at)
        clock = here.time().replace(microsecond=0)
        return any(begins <= clock <= ends for begins, ends in self.hours_on(here.date()))

    def next_opening(self, at: datetime) -> datetime:
        """When the office next opens after `at` (Dhaka time); after a break counts too."""
        here = local(at)
        for begins, _ in self.hours_on(here.date()):
            if begins > here.time():
                return datetime.combine(here.date(), begins, DHAKA)
        day = self.open_day_after(here.date())
        return datetime.combine(day, self.hours_on(day)[0][0], DHAKA)

    def next_closing(self, at: datetime) -> datetime | None:
        """When the stretch that is open at `at` ends; None when the office is closed."""
        here = local(at)
        clock = here.time().replace(microsecond=0)
        for begins, ends in self.hours_on(here.date()):
            if begins <= clock <= ends:
                return datetime.combine(here.date(), ends, DHAKA)
        return None

    def next_closed_day(self, day: date, *, weekends: bool = True) -> tuple[date, Day] | None:
        """The first closed day after `day` within a year, and why; `weekends` False skips those
        that only the week closes. None when there is none."""
        for step in range(1, 367):
            found = self.day(day + timedelta(days=step))
            if not found.is_open and (weekends or found.reasons[0].kind != "weekend"):
                return found.on, found
        return None

    def closing_of(self, day: int) -> time | None:
        """When the office closes on that day (an ordinal), None when it does not open."""
        table = self.table
        if not table.first <= day <= table.last:
            table = self.widened(day, day)
        return table.closes[day - table.first]

    def nth_open(self, day: int, n: int) -> int:
        """The nth open day after `day`, both ordinals; n from 1. Two look-ups."""
        table = self.table
        index = day - table.first
        if index >= 0:
            try:
                return table.opens[table.count[index] + n - 1]
            except IndexError:
                pass
        return self._nth_far(day, n)

    def _nth_far(self, day: int, n: int) -> int:
        # Twice the days is enough for any usual week; only an odd calendar needs all the years.
        for last in (min(day + 2 * n, HORIZON[1]), HORIZON[1]):
            table = self.widened(day, last)
            position = table.count[day - table.first] + n - 1
            if position < len(table.opens):
                return table.opens[position]
        raise NoWorkingDay("the calendar has too few open days up to 2199")

    def open_days_between(self, after: int, through: int) -> int:
        """How many days d with after < d <= through are open (ordinals)."""
        table = self.table
        if after < table.first or through > table.last:
            table = self.widened(after, through)
        return table.count[through - table.first] - table.count[after - table.first]

    def open_day_after(self, day: date) -> date:
        return date.fromordinal(self.nth_open(day.toordinal(), 1))

    def open_day_from(self, day: date) -> date:
        """The first open day on or after `day`."""
        return date.fromordinal(self.nth_open(day.toordinal() - 1, 1))

    def days_between(self, first: date, last: date) -> list[Day]:
        """Every day from `first` to `last`, both included."""
        return self.days_known(first.toordinal(), last.toordinal())

    def days_known(self, first: int, last: int) -> list[Day]:
        """The same by ordinals: a slice of the table."""
        table = self.widened(first, last)
        return table.days[first - table.first : last + 1 - table.first]

    def to_json(self) -> dict[str, Any]:
        return {
            "weekends": [row.to_json() for row in self.weekends],
            "hours": [row.to_json() for row in self.hours],
            "closures": [row.to_json() for row in self.closures],
            "swaps": [row.to_json() for row in self.swaps],
            "years": sorted(self.years),
            "scopes": sorted(self.scopes),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls(
            weekends=tuple(Weekend.from_json(row) for row in data["weekends"]),
            hours=tuple(Hours.from_json(row) for row in data["hours"]),
            closures=tuple(Closure.from_json(row) for row in data.get("closures", ())),
            swaps=tuple(Swap.from_json(row) for row in data.get("swaps", ())),
            years=frozenset(data.get("years", ())),
            scopes=frozenset(data.get("scopes", ())),
        )
