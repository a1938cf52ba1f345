"""Passing the turnstile."""

import hashlib
from datetime import datetime, timedelta

from django.db import connection

from shonod.ground.refusals import TooMany
from shonod.turnstile.models import Count

# One statement, so that two workers never both read the old number.
_UPSERT = (
    'INSERT INTO turnstile_count (key, "window", n) VALUES (%s, %s, 1) '
    'ON CONFLICT (key, "window") DO UPDATE SET n = turnstile_count.n + 1 RETURNING n'
)


def turnstile_key(what: str, who: str) -> str:
    """A key that names nobody: addresses and numbers are hashed."""
    return f"{what}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"


def count_pass(key: str, *, limit: int, per: timedelta, at: datetime) -> int:
    """Count one more try under `key`; raises TooMany beyond `limit` in the current window."""
    length = int(per.total_seconds())
    window = int(at.timestamp()) // length * length
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, [key, window])
        n = int(cursor.fetchone()[0])
    if n > limit:
        raise TooMany
    return n


def forget_old_counts(*, at: datetime) -> int:
    """Drop windows older than two days; returns how many rows went."""
    return Count.objects.filter(window__lt=int((at - timedelta(days=2)).timestamp())).delete()[0]
