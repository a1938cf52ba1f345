"""What every test stands on."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseOperations

pytest_plugins = ["tests.fixtures"]


@pytest.fixture(autouse=True, scope="session")
def _guards_step_aside_while_a_test_is_cleaned_up() -> Iterator[None]:
    """SQLite empties tables by DELETE, which the guard of the ledger refuses; TRUNCATE passes."""
    patch = pytest.MonkeyPatch()
    flush: Callable[..., Any] = DatabaseOperations.execute_sql_flush

    def flush_unguarded(self: DatabaseOperations, sql_list: list[str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            guards = cursor.fetchall()
            for name, _ in guards:
                cursor.execute(f"DROP TRIGGER {name}")
            flush(self, sql_list)
            for _, sql in guards:
                cursor.execute(sql)

    patch.setattr(DatabaseOperations, "execute_sql_flush", flush_unguarded)
    yield
    patch.undo()
