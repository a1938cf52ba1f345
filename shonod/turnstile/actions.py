"""Passing the turnstile."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog
from django.db import DatabaseError, connection

from shonod.ground.refusals import TooMany
from shonod.turnstile.gateways import LOOKS
from shonod.turnstile.models import Count
from shonod.turnstile.queries import seconds_left, window_of

log = structlog.get_logger()
# One statement, so that two workers never both read the old number.
_INTO = 'INSERT INTO turnstile_count (key, "window", n) VALUES '
_MORE = (
    ' ON CONFLICT (key, "window") DO UPDATE SET n = turnstile_count.n + excluded.n RETURNING key, n'
)
# So many looks are gathered by a process before they are written down together.
LOOKS_TOGETHER = 50


def turnstile_key(what: str, who: str) -> str:
    """A key that names nobody: addresses and numbers are hashed."""
    return f"{what}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"


def count_pass(key: str, *, limit: int, per: timedelta, at: datetime, more: int = 1) -> int:
    """Count one more try under `key`; raises TooMany beyond `limit` in the current window."""
    return count_passes({key: limit}, per=per, at=at, more=more)[key]


def count_passes(
    limits: Mapping[str, int], *, per: timedelta, at: datetime, more: int = 1
) -> dict[str, int]:
    """Count one more try, or `more`, under each key in one statement; raises TooMany beyond any
    limit."""
    window = window_of(per, at)
    # In order, so that two workers that count the same keys never wait for each other in a ring.
    values = [value for key in sorted(limits) for value in (key, window, more)]
    with connection.cursor() as cursor:
        cursor.execute(_INTO + ", ".join(["(%s, %s, %s)"] * len(limits)) + _MORE, values)
        counts = {key: int(n) for key, n in cursor.fetchall()}
    if any(counts[key] > limit for key, limit in limits.items()):
        raise TooMany(seconds_left(per, at))
    return counts


def count_look(key: str, *, limit: int, per: timedelta, at: datetime) -> None:
    """Count one more look under `key`; raises TooMany beyond `limit` in the current window.

    A page that is looked at writes nothing, so looks are gathered in this process and written
    LOOKS_TOGETHER at a time: workers agree to within that many, and few looks write none.
    """
    window = window_of(per, at)
    gathered, known = LOOKS.add(key, window, write_at=LOOKS_TOGETHER)
    if gathered == LOOKS_TOGETHER:
        try:
            known = count_pass(key, limit=limit, per=per, at=at, more=gathered)
        except TooMany:
            LOOKS.know(key, window, limit)
            raise
        except DatabaseError:
            # A disk that is full must not close the window to look through.
            log.exception("looks_uncounted")
        else:
            LOOKS.know(key, window, known)
    elif known + gathered > limit:
        raise TooMany(seconds_left(per, at))


def forget_old_counts(*, at: datetime) -> int:
    """Drop windows older than two days; returns how many rows went."""
    return Count.objects.filter(window__lt=int((at - timedelta(days=2)).timestamp())).delete()[0]
