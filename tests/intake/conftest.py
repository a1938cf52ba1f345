"""The form is asked at NOW: Monday, 23 November 2026, 10:00 in Dhaka."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection

from shonod.catalogue.models import Charter, Terms
from shonod.ledger.gateways import guard_sql, unguard_sql
from shonod.ledger.models import Event
from tests.fixtures import NOW


@pytest.fixture(autouse=True)
def ten_on_monday() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def lasting(transactional_db: None) -> Iterator[None]:
    """Rows that commit, so that threads see them; swept at the end past the ledger's own guard."""
    yield
    guarded = [model._meta.db_table for model in (Event, Charter, Terms)]
    _run(unguard_sql, guarded)
    call_command("flush", interactive=False, verbosity=0)
    _run(guard_sql, guarded)


def _run(make: Callable[[str, str], list[str]], tables: list[str]) -> None:
    with connection.cursor() as cursor:
        for table in tables:
            for statement in make(connection.vendor, table):
                cursor.execute(statement)
