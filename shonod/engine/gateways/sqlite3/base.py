"""Writers stand in line, in all processes and threads, instead of knocking at a closed door.

SQLite lets one write and has the others try again after longer and longer sleeps: whoever comes
just then goes first, and somebody waits for seconds. The kernel's lock on a file is a queue: it
wakes the next one when the one before is done, or dead. docs/decisions/0071 has the figures.
"""

import fcntl
import os
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Holds the turn from the beginning of a transaction to its end."""

    _turn: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        if not self.is_in_memory_db():
            self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._give_turn()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()  # type: ignore[misc]
        finally:
            # Refused with the transaction still open: its rollback gives the turn.
            if self.connection is None or not self.connection.in_transaction:
                self._give_turn()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._give_turn()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._give_turn()

    def _take_turn(self) -> None:
        # Never the database itself: closing it again would drop SQLite's own locks on it.
        path = f"{self.settings_dict['NAME']}.turn"
        try:
            turn = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise OperationalError(f"no queue for writers: {error}") from error
        fcntl.flock(turn, fcntl.LOCK_EX)
        self._turn = turn

    def _give_turn(self) -> None:
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None
