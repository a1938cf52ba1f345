"""Reading the turnstile without passing it."""

from datetime import datetime, timedelta

from shonod.turnstile.models import Count


def window_of(per: timedelta, at: datetime) -> int:
    """The start of the window that `at` lies in, Unix seconds."""
    length = int(per.total_seconds())
    return int(at.timestamp()) // length * length


def seconds_left(per: timedelta, at: datetime) -> int:
    """Until the next window begins, at least one."""
    return window_of(per, at) + int(per.total_seconds()) - int(at.timestamp())


def passes(key: str, *, per: timedelta, at: datetime) -> int:
    """How often `key` passed in the current window."""
    window = window_of(per, at)
    return Count.objects.filter(key=key, window=window).values_list("n", flat=True).first() or 0
