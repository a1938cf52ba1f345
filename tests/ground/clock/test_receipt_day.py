"""Which day counts as the day of receipt. 2026-11-23 is a Monday, 27 a Friday."""

from datetime import date

import pytest

from shonod.ground.clock import Rules, bangladesh, day_zero_of
from shonod.ground.clock.receipt_day import why_day_zero
from tests.ground.clock.making import at


@pytest.mark.parametrize(
    ("received", "why", "zero", "same"),
    [
        ("2026-11-23 07:00", "open_day", "2026-11-23", "2026-11-23"),
        ("2026-11-23 17:00", "open_day", "2026-11-23", "2026-11-23"),
        ("2026-11-23 17:00:01", "after_hours", "2026-11-24", "2026-11-23"),
        ("2026-11-26 23:59", "after_hours", "2026-11-29", "2026-11-26"),
        ("2026-11-27 10:00", "closed_day", "2026-11-29", "2026-11-27"),
        ("2026-12-16 10:00", "closed_day", "2026-12-17", "2026-12-16"),
    ],
)
def test_day_zero(received, why, zero, same):
    lenient = Rules(after_hours="same_day", closed_day="same_day")
    assert why_day_zero(at(received), bangladesh()) == why
    assert day_zero_of(at(received), bangladesh()) == date.fromisoformat(zero)
    assert day_zero_of(at(received), bangladesh(), lenient) == date.fromisoformat(same)
