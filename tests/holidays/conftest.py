"""Pages start undrawn, the clock stands at ten on a Monday, and days are declared in a line."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache

from shonod.cases.actions import declare_days
from shonod.cases.models import Recount
from shonod.offices.models import Holiday, Office
from shonod.offices.states import ClosureKind
from shonod.people.models import Officer
from tests.fixtures import NOW

Declare = Callable[..., tuple[Holiday, Recount]]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def monday_morning() -> Iterator[time_machine.Traveller]:
    """Monday, 23 November 2026, 10:00 in Dhaka; move it with `.move_to`."""
    with time_machine.travel(NOW, tick=True) as clock:
        yield clock


@pytest.fixture
def declare(homna: Office, officer: Officer) -> Declare:
    """declare(day, …) -> the row and what it moved; by Homna's officer for Homna at NOW."""

    def make(from_on: date, **given: Any) -> tuple[Holiday, Recount]:
        at, by = given.pop("at", NOW), given.pop("by", officer)
        days = given.pop("days", 1)
        row = Holiday(
            **{
                "office": homna,
                "name": "স্থানীয় ছুটি",
                "name_en": "Local holiday",
                "kind": ClosureKind.OFFICE,
                "from_on": from_on,
                "until_on": from_on + timedelta(days=days - 1),
                **given,
            }
        )
        return row, declare_days([row], by=by, at=at)

    return make
