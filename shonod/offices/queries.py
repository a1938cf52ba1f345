"""Reading offices, and the calendar value of one."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal
from uuid import UUID

from django.db.models import F, Q

from shonod.ground.clock import Calendar, Day, Rules, local
from shonod.ground.refusals import NoWorkingDay
from shonod.offices.models import Holding, Holiday, ListedYear, Office, OfficeHours, Post, Weekend
from shonod.offices.states import Role
from shonod.people.models import Officer


def office_at(*, host: str, slug: str | None = None) -> Office | None:
    """By slug when given, else by host name, else the first office that has no host of its own."""
    sql = _office_sql(by_slug=slug is not None)
    return next(iter(Office.objects.raw(sql, [host if slug is None else slug])), None)


@lru_cache(maxsize=2)
def _office_sql(*, by_slug: bool) -> str:
    """The statement with a place for its one value. Every request asks it, and having it built
    anew costs half of what a kept page costs in all."""
    if by_slug:
        found = Office.objects.filter(slug="?").order_by("id")
    else:
        by_host = F("host").asc(nulls_last=True)
        found = Office.objects.filter(Q(host="?") | Q(host=None)).order_by(by_host, "id")
    sql, _values = found[:1].query.sql_with_params()
    return str(sql)


def roles_of(officer: Officer, office: Office, on: date) -> set[Role]:
    """The roles of all posts that the officer holds in the office on a day."""
    held = Holding.objects.filter(officer=officer, post__office=office, since_on__lte=on).filter(
        Q(until_on=None) | Q(until_on__gte=on)
    )
    return {Role(role) for role in held.values_list("post__role", flat=True)}


def desk_post(office: Office) -> Post | None:
    """The post that new cases go to: the office's first officer post."""
    return Post.objects.filter(office=office, role=Role.OFFICER).order_by("id").first()


def calendar_of(office: Office) -> Calendar:
    """The days and hours the office works: country-wide rows, then its own, which win."""
    return _calendar(office.id, office.calendar_version)


@lru_cache(maxsize=1024)
def _calendar(office_id: UUID, _version: int) -> Calendar:
    mine = Q(office=None) | Q(office_id=office_id)
    holidays = list(Holiday.objects.filter(mine).order_by("from_on", "id"))
    # The country's rows come first, so that of two rows for one day the office's own wins.
    order = (F("office").asc(nulls_first=True), "from_on", "id")
    weekends = tuple(row.declared() for row in Weekend.objects.filter(mine).order_by(*order))
    hours = tuple(row.declared() for row in OfficeHours.objects.filter(mine).order_by(*order))
    # Without a row the clock's own default stands: Friday and Saturday, nine to five.
    return _shared(
        Calendar(
            weekends=weekends or Calendar.weekends,
            hours=hours or Calendar.hours,
            closures=tuple(row.closure() for row in holidays if not row.works),
            swaps=tuple(swap for row in holidays if row.works for swap in row.swaps()),
            years=frozenset(ListedYear.objects.filter(mine).values_list("year", flat=True)),
        )
    )


@lru_cache(maxsize=64)
def _shared(calendar: Calendar) -> Calendar:
    """One value for all offices whose days are equal: five hundred of them keep one table."""
    return calendar


def rules_of(office: Office) -> Rules:
    """How the office counts. A year without a holiday list is announced, never a refusal."""
    kept: Literal["next_working_day", "same_day"] = (
        "next_working_day" if office.after_hours_is_next_day else "same_day"
    )
    return Rules(after_hours=kept, closed_day=kept, unlisted_years="announce")


@dataclass(frozen=True, slots=True)
class Standing:
    """Is the office open at an instant? `changes_at`: when it closes or, closed now, opens again
    (None: never). `next_closed`: the next day it stays closed; `next_holiday`: the next one that
    a declaration closes, not the week (both None: none within a year)."""

    is_open: bool
    changes_at: datetime | None
    today: Day
    next_closed: Day | None
    next_holiday: Day | None


def standing_of(office: Office, at: datetime) -> Standing:
    calendar = calendar_of(office)
    today = local(at).date()
    closes_at = calendar.next_closing(at)
    closed = calendar.next_closed_day(today)
    holiday = calendar.next_closed_day(today, weekends=False)
    return Standing(
        is_open=closes_at is not None,
        changes_at=closes_at or _opening(calendar, at),
        today=calendar.day(today),
        next_closed=closed[1] if closed else None,
        next_holiday=holiday[1] if holiday else None,
    )


def _opening(calendar: Calendar, at: datetime) -> datetime | None:
    try:
        return calendar.next_opening(at)
    except NoWorkingDay:
        return None
