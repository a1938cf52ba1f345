"""For whom an officer may declare days; whether at all: shonod.offices.policy."""

from collections.abc import Collection, Iterable

from shonod.ground.refusals import NotPermitted
from shonod.offices.models import DayRow, Office
from shonod.offices.queries import offices_below
from shonod.people.models import Officer

Places = Collection[Office | None]


def places_of(officer: Officer, office: Office) -> list[Office | None]:
    """For whom a declarer of the office may declare: for it, for each office below it, and, who
    runs the installation, for the whole country (None)."""
    below = sorted(offices_below(office), key=lambda each: (each.id != office.id, each.name))
    return [*below, *([None] if officer.is_administrator else [])]


def may_change(row: DayRow, places: Places) -> bool:
    """Revoke or replace: whoever may declare for the place that declared it."""
    return row.office_id in {place.id if place else None for place in places}


def check_may_change(rows: Iterable[DayRow], places: Places) -> None:
    """Raises NotPermitted."""
    if not all(may_change(row, places) for row in rows):
        raise NotPermitted
