"""Choosing the numbers of an office."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from shonod.ground.clock import local
from shonod.ground.refusals import OutOfOrder
from shonod.ledger.actions import record
from shonod.ledger.states import EventKind
from shonod.offices.actions.posts import check_keeps
from shonod.offices.models import Measure, Office
from shonod.offices.queries.measures import measures_of
from shonod.offices.states import MEASURES, MeasureName
from shonod.people.models import Officer


@transaction.atomic
def set_measures(
    office: Office, values: Mapping[MeasureName, int], *, from_on: date, by: Officer, at: datetime
) -> int:
    """These numbers hold from a day on; how many are others than those in force then.

    Raises NotPermitted, and OutOfOrder for a day that has passed or a number out of its span.
    """
    keeper = check_keeps(office, by, at)
    fits = all(MEASURES[name].least <= n <= MEASURES[name].most for name, n in values.items())
    if not fits or from_on < local(at).date():
        raise OutOfOrder
    now = measures_of(office, from_on)
    others = {name: value for name, value in values.items() if now[name] != value}
    for name, value in others.items():
        row = Measure.objects.create(
            office=office, name=name, value=value, from_on=from_on, set_at=at, set_by=by
        )
        data = {
            "measure": str(row.id),
            "name": name,
            "value": value,
            "from_on": from_on.isoformat(),
        }
        record(
            EventKind.MEASURE_SET, chain=office.id, subject=office.id, by=keeper, at=at, data=data
        )
    return len(others)
