"""Declarations that reach an office: from the country, the offices above it, and its own."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q

from shonod.ground.holidays import ListedDay
from shonod.offices.models import DayRow, Holiday, Office, OfficeHours, Weekend
from shonod.offices.models.days import FOR_EVER
from shonod.offices.queries import path_to


def declared_for(office: Office, first: date, last: date) -> list[Holiday]:
    """The declarations about these days that reach the office, revoked ones too, by their day."""
    path = path_to(office.id)
    regions = {region for place in path for region in place.regions}
    rows = (
        Holiday.objects.filter(Q(office=None) | Q(office__in=[place.id for place in path]))
        .filter(from_on__lte=last, until_on__gte=first)
        .select_related("office")
        .order_by("from_on", "id")
    )
    return [row for row in rows if not row.regions or regions & set(row.regions)]


def seasons_of(office: Office, first: date, last: date) -> list[OfficeHours | Weekend]:
    """The rows of hours and weekly closed days in force that rule some of these days, the newest
    first."""
    path = [place.id for place in path_to(office.id)]
    reaching = Q(office=None) | Q(office__in=path)
    rows = [
        row
        for kind in (Weekend, OfficeHours)
        for row in kind.objects.known(None).filter(reaching).select_related("office")
        if row.from_on <= last and row.span[1] >= first
    ]
    rows.sort(key=lambda row: (row.from_on, str(row.id)), reverse=True)
    # Of rows without an end only the latest that began before is still felt.
    begun: set[tuple[object, ...]] = set()
    return [row for row in rows if not _is_outdone(row, first, begun)]


def _is_outdone(row: OfficeHours | Weekend, first: date, begun: set[tuple[object, ...]]) -> bool:
    if row.from_on > first or row.span[1] != FOR_EVER:
        return False
    only_on = tuple(row.weekdays or ()) if isinstance(row, OfficeHours) else ()
    key = (type(row), row.office_id, only_on)
    if key in begun:
        return True
    begun.add(key)
    return False


def declared_day(office: Office, row_id: UUID) -> Holiday | None:
    """A holiday that reaches the office, revoked or not."""
    row = declared_row(office, row_id)
    return row if isinstance(row, Holiday) else None


def declared_row(office: Office, row_id: UUID) -> DayRow | None:
    """A declaration of any kind but a year's that reaches the office, by its id."""
    path = [place.id for place in path_to(office.id)]
    reaching = Q(office=None) | Q(office__in=path)
    for kind in (Holiday, OfficeHours, Weekend):
        row: DayRow | None = (
            kind.objects.filter(reaching, pk=row_id).select_related("office").first()
        )
        if row:
            return row
    return None


def occasions() -> dict[str, str]:
    """Every name that a holiday was declared by here, with its English one."""
    named = Holiday.objects.filter(works=False).order_by("name", "-declared_at")
    return dict(named.values_list("name", "name_en"))


def known_regions() -> list[str]:
    """Every region that an office lies in, or that a day was declared for."""
    named = [*Office.objects.values_list("regions", flat=True).distinct()]
    named += Holiday.objects.values_list("regions", flat=True).distinct()
    return sorted({region for regions in named for region in regions})


def listed_day(row: Holiday) -> ListedDay:
    return ListedDay(
        row.from_on,
        row.until_on,
        row.name,
        name_en=row.name_en,
        kind=row.kind,
        works=row.works,
        opens=row.opens,
        closes=row.closes,
        order_number=row.order_number,
        order_on=row.ordered_on,
        source=row.source,
        confirmed=row.confirmed,
    )


def holiday_of(day: ListedDay, office: Office | None, regions: Sequence[str] = ()) -> Holiday:
    """The declaration that a listed day would be; not saved."""
    return Holiday(
        office=office,
        regions=list(regions),
        name=day.name,
        name_en=day.name_en,
        kind=day.kind,
        from_on=day.from_on,
        until_on=day.until_on,
        works=day.works,
        opens=day.opens,
        closes=day.closes,
        order_number=day.order_number,
        ordered_on=day.order_on,
        source=day.source,
        confirmed=day.confirmed,
    )
