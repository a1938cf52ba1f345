"""Reading the list of a year: what closes an office and whence, its hours, what was revoked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from shonod.ground import clock
from shonod.ground.clock import Calendar, Hours, local
from shonod.ground.holidays import Entry
from shonod.holidays.queries.rows import declared_for, listed_day
from shonod.offices.models import Holiday, Office
from shonod.offices.queries import calendar_of
from shonod.offices.states import ClosureKind

# Declared from the day before on, it came too late for whoever had planned by the list.
LATE = timedelta(days=1)
SAMPLE = 10


@dataclass(frozen=True, slots=True)
class Listing:
    """A declaration as one office sees it: `worked` are days of it that the office works all the
    same, because a nearer declaration says so."""

    row: Holiday
    is_own: bool
    worked: tuple[date, ...] = ()

    @property
    def is_late(self) -> bool:
        """Declared by a person less than a day before it began, or later still."""
        declared = local(self.row.declared_at).date()
        return self.row.declared_by_id is not None and declared >= self.row.from_on - LATE


@dataclass(frozen=True, slots=True)
class Season:
    """A row of hours, with the part of the year that it rules."""

    row: Hours
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class YearList:
    """What is declared of one year for one office. `is_listed`: was its list entered at all?"""

    year: int
    is_listed: bool
    days: tuple[Listing, ...]
    revoked: tuple[Listing, ...]
    hours: tuple[Season, ...]
    weekends: tuple[clock.Weekend, ...]


def year_list(office: Office, year: int) -> YearList:
    """Everything declared of a year, in the order of days; two queries beside the calendar's."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    calendar = calendar_of(office)
    listed = [_listing(row, office, calendar) for row in declared_for(office, first, last)]
    return YearList(
        year=year,
        is_listed=calendar.covers(year),
        days=tuple(one for one in listed if one.row.is_in_force),
        revoked=tuple(one for one in listed if not one.row.is_in_force),
        hours=tuple(_seasons(calendar, first, last)),
        weekends=tuple(_weekends(calendar, first, last)),
    )


def _listing(row: Holiday, office: Office, calendar: Calendar) -> Listing:
    closes = not row.works and row.kind != ClosureKind.OPTIONAL and not (row.opens or row.closes)
    days = calendar.days_between(row.from_on, row.until_on) if closes and row.is_in_force else ()
    return Listing(row, row.office_id == office.id, tuple(day.on for day in days if day.is_open))


def _seasons(calendar: Calendar, first: date, last: date) -> Iterator[Season]:
    """Each row of hours with the first and last day it rules; what rules longest comes first."""
    ruled: dict[Hours, list[date]] = {}
    for day in calendar.days_between(first, last):
        if day.by_hours:
            ruled.setdefault(day.by_hours, []).append(day.on)
    longest = sorted(ruled.items(), key=lambda item: (-len(item[1]), item[0].from_on))
    return (Season(row, days[0], days[-1]) for row, days in longest)


def _weekends(calendar: Calendar, first: date, last: date) -> list[clock.Weekend]:
    """The weekly closed days of a year, more than one row when they change within it."""
    days = calendar.days_between(first, last)
    return list(dict.fromkeys(day.by_weekend for day in days if day.by_weekend))


def entries_of(office: Office, first: date, last: date) -> list[Entry]:
    """The declarations as others' programs take them."""
    return [_entry(row) for row in declared_for(office, first, last)]


def _entry(row: Holiday) -> Entry:
    return Entry(
        listed_day(row),
        uid=str(row.id),
        changed_at=row.revoked_at or row.declared_at,
        sequence=0 if row.is_in_force else 1,
        cancelled=not row.is_in_force,
    )
