"""Reading the turnstile without passing it."""

from datetime import datetime, timedelta

from shonod.turnstile.models import Count


def passes(key: str, *, per: timedelta, at: datetime) -> int:
    """How often `key` passed in the current window."""
    length = int(per.total_seconds())
    window = int(at.timestamp()) // length * length
    return Count.objects.filter(key=key, window=window).values_list("n", flat=True).first() or 0
