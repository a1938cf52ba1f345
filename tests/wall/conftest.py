"""Pages start undrawn, and the clock stands at a named moment."""

from collections.abc import Iterator

import pytest
import time_machine
from django.core.cache import cache

from tests.fixtures import NOW


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def monday_morning() -> Iterator[time_machine.Traveller]:
    """Monday, 23 November 2026, 10:00 in Dhaka; move it with `.move_to`."""
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock
