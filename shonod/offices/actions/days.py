"""Writing declarations about days. Who is owed another date by them: shonod.cases.actions."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from shonod.ground.clock import Closure, Hours, Swap, bangladesh
from shonod.offices.models import DayRow, Holiday, ListedYear, Office, OfficeHours, Weekend
from shonod.offices.queries import offices_below
from shonod.offices.states import ClosureKind
from shonod.people.models import Officer


def write_days(rows: Sequence[DayRow], *, by: Officer | None, at: datetime) -> list[Office]:
    """Save new rows as declared at `at`; the offices whose days they may change."""
    for row in rows:
        row.declared_at, row.declared_by = at, by
        row.save(force_insert=True)
    return renew_calendars(rows)


def strike_days(
    rows: Iterable[DayRow], *, why: str, by: Officer | None, at: datetime
) -> list[Office]:
    """The rows stop being true at `at`; what was known before stays known."""
    struck = list(rows)
    for row in struck:
        row.revoked_at, row.revoked_by, row.revoked_why = at, by, why
        row.save(update_fields=["revoked_at", "revoked_by", "revoked_why"])
    return renew_calendars(struck)


def renew_calendars(rows: Iterable[DayRow]) -> list[Office]:
    """Let the calendars of the rows' offices, and of all below them, be read anew."""
    offices = {office.id: office for row in rows for office in offices_below(row.office)}
    Office.objects.filter(pk__in=offices).update(calendar_version=F("calendar_version") + 1)
    return list(offices.values())


@transaction.atomic
def enter_country_days(*, at: datetime) -> int:
    """Enter Bangladesh's embedded days and hours as rows for the whole country, once.

    Returns how many holidays were added: none when the country already has any row.
    """
    if Weekend.objects.filter(office=None).exists():
        return 0
    country = bangladesh()
    rows = [*(_holiday(row) for row in country.closures), *(_swap(row) for row in country.swaps)]
    Holiday.objects.bulk_create(_known(rows, at))
    OfficeHours.objects.bulk_create(_known([_hours(row) for row in country.hours], at))
    Weekend.objects.bulk_create(
        Weekend(
            from_on=row.from_on, weekdays=sorted(row.weekdays), source=row.source, declared_at=at
        )
        for row in country.weekends
    )
    ListedYear.objects.bulk_create(
        ListedYear(year=year, source="embedded list", declared_at=at)
        for year in sorted(country.years)
    )
    Office.objects.update(calendar_version=F("calendar_version") + 1)
    return len(rows)


def _known(rows: list[Any], at: datetime) -> list[Any]:
    for row in rows:
        row.declared_at = at
    return rows


def _holiday(row: Closure) -> Holiday:
    return Holiday(
        name=row.name_bn,
        name_en=row.name_en,
        kind=row.kind,
        regions=list(row.scope),
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
