"""What every test stands on."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseOperations

from shonod.catalogue import actions as publishing
from shonod.ground.charter import read_charter
from tests.migrated import lay

pytest_plugins = ["tests.fixtures"]
# What is shown asks by the queries that have tests of their own; test_hostile walks every address.
# Who may see it, and how it is marked up, no database decides.
ONLY_SHOWN = {
    *("views", "forms", "templatetags"),
    *("test_access.py", "test_frame.py", "test_markup.py"),
}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what asks the database something that the two may answer differently."""
    if connection.vendor != "postgresql":
        return
    kept, left = [], []
    for item in items:
        asks = item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ())
        (kept if asks and ONLY_SHOWN.isdisjoint(item.path.parts) else left).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None) -> bool:
    """SQLite begins with a copy of tables that were made once for all processes of tests."""
    if connection.vendor != "sqlite":
        return False
    lay(Path(connection.settings_dict["TEST"]["NAME"]))
    return True


@pytest.fixture(autouse=True, scope="session")
def _a_charter_is_read_once() -> Iterator[None]:
    """Most tests begin with Homna's; how it is read, tests/ground asks."""
    patch = pytest.MonkeyPatch()
    patch.setattr(publishing, "read_charter", lru_cache(maxsize=8)(read_charter))
    yield
    patch.undo()


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
