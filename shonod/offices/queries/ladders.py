"""The ladder of an office: its own, or that of the nearest office above."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from shonod.offices.models import Ladder, Office
from shonod.offices.queries.days import path_to
from shonod.offices.states import Steps


def ladder_of(office: Office, on: date) -> Ladder | None:
    """The ladder in force for the office on a day; None: nobody set one, and Steps() hold."""
    return _ladder(office.id, on)


def _ladder(office_id: UUID, on: date) -> Ladder | None:
    path = [one.id for one in path_to(office_id)]
    rows = Ladder.objects.filter(office__in=path, from_on__lte=on)
    return max(
        rows, key=lambda row: (path.index(row.office_id), row.from_on, row.set_at), default=None
    )


def steps_of(office: Office, on: date) -> Steps:
    """Its steps; read once for each change and day, then kept."""
    return _steps(office.id, office.posts_version, on)


@lru_cache(maxsize=1024)
def _steps(office_id: UUID, _version: int, on: date) -> Steps:
    ladder = _ladder(office_id, on)
    return ladder.steps if ladder else Steps()
