"""Passing the turnstile."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection

from shonod.ground.refusals import TooMany
from shonod.turnstile.models import Count

# One statement, so that two workers never both read the old number.
_INTO = 'INSERT INTO turnstile_count (key, "window", n) VALUES '
_MORE = ' ON CONFLICT (key, "window") DO UPDATE SET n = turnstile_count.n + 1 RETURNING key, n'


def turnstile_key(what: str, who: str) -> str:
    """A key that names nobody: addresses and numbers are hashed."""
    return f"{what}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"


def count_pass(key: str, *, limit: int, per: timedelta, at: datetime) -> int:
    """Count one more try under `key`; raises TooMany beyond `limit` in the current window."""
    return count_passes({key: limit}, per=per, at=at)[key]


def count_passes(limits: Mapping[str, int], *, per: timedelta, at: datetime) -> dict[str, int]:
    """Count one more try under each key, in one statement; raises TooMany beyond any limit."""
    length = int(per.total_seconds())
    window = int(at.timestamp()) // length * length
    # In order, so that two workers that count the same keys never wait for each other in a ring.
    values = [value for key in sorted(limits) for value in (key, window)]
    with connection.cursor() as cursor:
        cursor.execute(_INTO + ", ".join(["(%s, %s, 1)"] * len(limits)) + _MORE, values)
        counts = {key: int(n) for key, n in cursor.fetchall()}
    if any(counts[key] > limit for key, limit in limits.items()):
        raise TooMany
    return counts


def forget_old_counts(*, at: datetime) -> int:
    """Drop windows older than two days; returns how many rows went."""
    return Count.objects.filter(window__lt=int((at - timedelta(days=2)).timestamp())).delete()[0]
