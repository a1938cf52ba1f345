"""Reading the turnstile without passing it."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import connection

_COUNTS = 'SELECT key, n FROM turnstile_count WHERE "window" = %s AND key IN '


def window_of(per: timedelta, at: datetime) -> int:
    """The start of the window that `at` lies in, Unix seconds."""
    length = int(per.total_seconds())
    return int(at.timestamp()) // length * length


def seconds_left(per: timedelta, at: datetime) -> int:
    """Until the next window begins, at least one."""
    return window_of(per, at) + int(per.total_seconds()) - int(at.timestamp())


def passes(key: str, *, per: timedelta, at: datetime) -> int:
    """How often `key` passed in the current window."""
    return passes_of([key], per=per, at=at)[key]


def passes_of(keys: Collection[str], *, per: timedelta, at: datetime) -> dict[str, int]:
    """The same for several keys, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_COUNTS}({', '.join(['%s'] * len(keys))})", [window_of(per, at), *keys])
        return dict.fromkeys(keys, 0) | dict(cursor.fetchall())
