"""The API is asked at NOW: Monday, 23 November 2026, 10:00 in Dhaka."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from shonod.offices.models import Office
from shonod.turnstile.gateways import LOOKS
from tests.fixtures import NOW


@pytest.fixture(autouse=True)
def ten_on_monday() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def a_moment_later(homna: Office, ten_on_monday: time_machine.Traveller) -> None:
    """Where offices have no host, the one that was first is meant: ids go by the clock."""
    ten_on_monday.shift(0.01)


@pytest.fixture
def rupali(a_moment_later: None, rupali: Office, ten_on_monday: time_machine.Traveller) -> Office:
    ten_on_monday.move_to(NOW)
    return rupali


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def nothing_looked_at() -> None:
    """A process remembers its looks; each test begins with none."""
    LOOKS.__init__()  # type: ignore[misc]
