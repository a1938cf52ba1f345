"""Writers in line: one after another, and none waits for somebody who is gone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

Connect = Callable[[], BaseDatabaseWrapper]


@pytest.fixture
def connect(tmp_path: Path, django_db_blocker: Any) -> Iterator[Connect]:
    """A new connection, as each thread or process has its own."""
    made: list[BaseDatabaseWrapper] = []
    database = {
        "ENGINE": "shonod.engine.gateways.sqlite3",
        "NAME": tmp_path / "db",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 0},
    }

    def new() -> BaseDatabaseWrapper:
        connection = ConnectionHandler({"default": database})["default"]
        connection.inc_thread_sharing()
        made.append(connection)
        return connection

    with django_db_blocker.unblock():
        with new().cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("CREATE TABLE tally (n integer)")
            cursor.execute("INSERT INTO tally VALUES (0)")
        yield new
        for connection in made:
            connection.close()


class Transaction:
    """`atomic` for a connection that no settings name."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    def __enter__(self) -> BaseDatabaseWrapper:
        self.connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        return self.connection

    def __exit__(self, kind: object, *_: object) -> None:
        (self.connection.rollback if kind else self.connection.commit)()
        self.connection.set_autocommit(True)


def add_one(connection: BaseDatabaseWrapper) -> None:
    with Transaction(connection), connection.cursor() as cursor:
        (n,) = cursor.execute("SELECT n FROM tally").fetchone()
        cursor.execute("UPDATE tally SET n = %s", [n + 1])


def add_many(connection: BaseDatabaseWrapper, n: int) -> None:
    for _ in range(n):
        add_one(connection)


def counted(connection: BaseDatabaseWrapper) -> int:
    with connection.cursor() as cursor:
        return int(cursor.execute("SELECT n FROM tally").fetchone()[0])


def test_writers_that_come_together_all_get_their_turn(connect: Connect) -> None:
    # Without the queue, and with no patience, all but one of eight would be refused.
    writers = [Thread(target=add_many, args=[connect(), 20]) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert counted(connect()) == 160


def test_the_next_one_begins_when_the_one_before_has_ended(connect: Connect) -> None:
    order, ready = [], Event()
    first, second = connect(), connect()

    def next_one() -> None:
        ready.set()
        with Transaction(second):
            order.append("second")

    with Transaction(first):
        waiting = Thread(target=next_one)
        waiting.start()
        ready.wait()
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


def fail(connection: BaseDatabaseWrapper) -> None:
    with pytest.raises(ZeroDivisionError), Transaction(connection):
        raise ZeroDivisionError


def leave(connection: BaseDatabaseWrapper) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    connection.close()


@pytest.mark.parametrize("how", [fail, leave, add_one])
def test_the_turn_is_given_back(connect: Connect, how: Callable[..., None]) -> None:
    how(connect())
    add_one(connect())


def test_a_beginning_that_the_database_refuses_gives_the_turn_back(
    connect: Connect, tmp_path: Path
) -> None:
    stranger = connect()
    with stranger.cursor() as cursor:
        # Somebody from outside, who does not stand in line.
        cursor.execute("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError):
            add_one(connect())
        cursor.execute("COMMIT")
    add_one(connect())


def test_where_there_can_be_no_queue_nothing_is_written(connect: Connect, tmp_path: Path) -> None:
    (tmp_path / "db.turn").unlink(missing_ok=True)
    (tmp_path / "db.turn").mkdir()
    with pytest.raises(OperationalError):
        add_one(connect())
