"""The calendar of an office: what it and the offices above it declared, as known now or then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal
from uuid import UUID

from django.db import connection
from django.db.models import Q

from shonod.ground.clock import Calendar, Level, Rules, inherited
from shonod.offices.models import DayRow, Holiday, ListedYear, Office, OfficeHours, Weekend

KINDS: tuple[type[DayRow], ...] = (Holiday, OfficeHours, Weekend, ListedYear)

_PATH = """
WITH RECURSIVE path(id, parent_id, depth) AS (
  SELECT id, parent_id, 0 FROM offices_office WHERE id = %s
  UNION ALL
  SELECT o.id, o.parent_id, path.depth + 1 FROM offices_office o JOIN path ON o.id = path.parent_id
)
SELECT o.id, o.parent_id, o.regions FROM offices_office o JOIN path ON path.id = o.id
"""


def calendar_of(office: Office, known_at: datetime | None = None) -> Calendar:
    """The days and hours the office works, as known now, or as they were known at an instant.

    What the country, the offices above and the office itself declared; of two the nearer wins.
    """
    return _calendar(office.id, office.calendar_version, known_at)


@lru_cache(maxsize=1024)
def _calendar(office_id: UUID, _version: int, known_at: datetime | None) -> Calendar:
    path = path_to(office_id)
    return Days.of(path, known_at).calendar(path)


@lru_cache(maxsize=64)
def _shared(calendar: Calendar) -> Calendar:
    """One value for all offices whose days are equal: five hundred of them keep one table."""
    return calendar


def path_to(office_id: UUID) -> list[Office]:
    """The office and those above it, the topmost first; one statement."""
    key = office_id if connection.features.has_native_uuid_field else office_id.hex
    return path_in({row.id: row for row in Office.objects.raw(_PATH, [key])}, office_id)


def path_in(offices: dict[UUID, Office], office_id: UUID | None) -> list[Office]:
    """The same out of offices at hand. A circle of parents ends where it closes."""
    path: list[Office] = []
    seen: set[UUID | None] = {None}
    while office_id not in seen:
        seen.add(office_id)
        office = offices[office_id]  # type: ignore[index]  # None is among the seen
        path.append(office)
        office_id = office.parent_id
    return path[::-1]


def offices_below(office: Office | None) -> list[Office]:
    """The office and all below it; for None every office. One statement."""
    every = {row.id: row for row in Office.objects.order_by("id")}
    if office is None:
        return list(every.values())
    return [row for row in every.values() if office in path_in(every, row.id)]


@dataclass(frozen=True, slots=True)
class Days:
    """The rows of many offices at hand, so that no office needs a query of its own."""

    rows: list[DayRow]

    @classmethod
    def of(cls, path: Iterable[Office], known_at: datetime | None = None) -> "Days":
        """The rows of these offices and of the country."""
        return cls(_rows(Q(office=None) | Q(office__in=[office.id for office in path]), known_at))

    @classmethod
    def all(cls, known_at: datetime | None = None) -> "Days":
        return cls(_rows(Q(), known_at))

    def changed(self, *, more: Iterable[DayRow] = (), fewer: Iterable[DayRow] = ()) -> "Days":
        """The rows as they would be with some more and without some others."""
        gone = {row.id for row in fewer}
        return Days([*(row for row in self.rows if row.id not in gone), *more])

    def calendar(self, path: Sequence[Office]) -> Calendar:
        """What the last office of a path works."""
        regions = {region for office in path for region in office.regions}
        mine: dict[UUID | None, list[DayRow]] = {None: [], **{office.id: [] for office in path}}
        for row in self.rows:
            if row.office_id in mine and _holds(row, regions):
                mine[row.office_id].append(row)
        named = {name for rows in mine.values() for row in rows for name in _regions(row)}
        return _shared(inherited([_level(rows) for rows in mine.values()], regions & named))


def _rows(mine: Q, known_at: datetime | None) -> list[DayRow]:
    """Holidays by their first day, and of one day by when they were declared."""
    orders = {Holiday: ("from_on", "id"), ListedYear: ("year", "id")}
    return [
        row
        for kind in KINDS
        for row in kind.objects.known(known_at).filter(mine).order_by(*orders.get(kind, ("id",)))
    ]


def _regions(row: DayRow) -> list[str]:
    return row.regions if isinstance(row, Holiday) else []


def _holds(row: DayRow, regions: set[str]) -> bool:
    named = _regions(row)
    return not named or not regions.isdisjoint(named)


def _level(rows: Sequence[DayRow]) -> Level:
    holidays = [row for row in rows if isinstance(row, Holiday)]
    return Level(
        weekends=tuple(row.declared() for row in rows if isinstance(row, Weekend)),
        hours=tuple(row.declared() for row in rows if isinstance(row, OfficeHours)),
        closures=tuple(row.closure() for row in holidays if not row.works),
        swaps=tuple(swap for row in holidays if row.works for swap in row.swaps()),
        years=frozenset(row.year for row in rows if isinstance(row, ListedYear)),
    )


def rules_of(office: Office) -> Rules:
    """How the office counts. A year without a holiday list is announced, never a refusal."""
    kept: Literal["next_working_day", "same_day"] = (
        "next_working_day" if office.after_hours_is_next_day else "same_day"
    )
    return Rules(after_hours=kept, closed_day=kept, unlisted_years="announce")
