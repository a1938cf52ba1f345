"""Founding an office and filling its posts."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from shonod.ground.clock import Closure, Hours, Swap, bangladesh
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Holding, Holiday, ListedYear, Office, OfficeHours, Post, Weekend
from shonod.offices.states import ClosureKind, Role
from shonod.people.models import Officer


@transaction.atomic
def add_office(*, slug: str, name: str, at: datetime, by: Actor = SYSTEM, **fields: Any) -> Office:
    """A new office; `fields` are further columns of Office."""
    office = Office.objects.create(slug=slug, name=name, **fields)
    record(
        EventKind.OFFICE_ADDED,
        chain=office.id,
        subject=office.id,
        by=by,
        at=at,
        data={"slug": slug},
    )
    return office


@transaction.atomic
def appoint(
    officer: Officer, *, office: Office, title: str, title_en: str, role: Role, since_on: date
) -> Post:
    """Make a post in the office and put the officer in it."""
    post = Post.objects.create(office=office, title=title, title_en=title_en, role=role)
    Holding.objects.create(post=post, officer=officer, since_on=since_on)
    return post


@transaction.atomic
def enter_country_days() -> int:
    """Enter Bangladesh's embedded days and hours as rows for the whole country, once.

    Returns how many rows were added: none when the country already has any.
    """
    if Weekend.objects.filter(office=None).exists():
        return 0
    country = bangladesh()
    # What closes one region alone is entered by the offices there.
    rows = [*(_holiday(row) for row in country.in_force), *(_swap(row) for row in country.swaps)]
    Holiday.objects.bulk_create(rows)
    OfficeHours.objects.bulk_create(_hours(row) for row in country.hours)
    Weekend.objects.bulk_create(
        Weekend(from_on=row.from_on, weekdays=sorted(row.weekdays), source=row.source)
        for row in country.weekends
    )
    ListedYear.objects.bulk_create(
        ListedYear(year=year, source="embedded list") for year in sorted(country.years)
    )
    Office.objects.update(calendar_version=F("calendar_version") + 1)
    return len(rows)


def _holiday(row: Closure) -> Holiday:
    return Holiday(
        name=row.name_bn,
        name_en=row.name_en,
        kind=row.kind,
        from_on=row.from_on,
        until_on=row.until_on,
        opens=row.opens,
        closes=row.closes,
        order_number=row.order,
        source=row.source,
        confirmed=row.status == "confirmed",
    )


def _swap(row: Swap) -> Holiday:
    return Holiday(
        name=row.name_bn,
        name_en=row.name_en,
        kind=ClosureKind.EXECUTIVE,
        from_on=row.on,
        until_on=row.on,
        works=True,
        order_number=row.order,
        source=row.source,
        confirmed=row.status == "confirmed",
    )


def _hours(row: Hours) -> OfficeHours:
    return OfficeHours(
        from_on=row.from_on,
        until_on=row.until_on,
        weekdays=None if row.weekdays is None else sorted(row.weekdays),
        opens=row.opens,
        closes=row.closes,
        breaks=row.to_json()["breaks"],
        source=row.source,
    )
