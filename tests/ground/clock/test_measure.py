"""What a limit makes the clock count."""

from datetime import date

import pytest

from shonod.ground.clock import Kind
from shonod.ground.clock.measure import measure_of
from tests.ground.clock.making import limit


@pytest.mark.parametrize(
    ("value", "unit", "kind", "amount"),
    [
        (3, "working_day", Kind.WORKING_DAYS, 3),
        (0.5, "working_day", Kind.WORKING_DAYS, 1),
        (2, "week", Kind.CALENDAR_DAYS, 14),
        (1, "month", Kind.CALENDAR_DAYS, 28),  # 31 January to 28 February
        (0.5, "month", Kind.CALENDAR_DAYS, 15),
        (1, "year", Kind.CALENDAR_DAYS, 365),
        (30, "minute", Kind.OFFICE_TIME, 1_800),
        (23.5, "hour", Kind.OFFICE_TIME, 84_600),
        (24, "hour", Kind.CLOCK_TIME, 86_400),
    ],
)
def test_measure(value, unit, kind, amount):
    base = date(2026, 1, 31)
    assert measure_of(limit(value, unit), base, agreed=False) == (kind, amount)
