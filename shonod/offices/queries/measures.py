"""The numbers that an office chose, or those above it did."""

from datetime import date

from shonod.offices.models import Measure, Office
from shonod.offices.queries.days import path_to
from shonod.offices.states import MEASURES, MeasureName


def measure_of(office: Office, name: MeasureName, on: date) -> int:
    """One number in force on a day."""
    return measures_of(office, on)[name]


def measures_of(office: Office, on: date) -> dict[MeasureName, int]:
    """All of them: of each the office's own, else the nearest above, else the usual."""
    path = [one.id for one in path_to(office.id)]
    rows = sorted(
        Measure.objects.filter(office__in=path, from_on__lte=on),
        key=lambda row: (path.index(row.office_id), row.from_on, row.set_at),
    )
    chosen = {row.name: row.value for row in rows}
    return {name: chosen.get(name, span.usual) for name, span in MEASURES.items()}
