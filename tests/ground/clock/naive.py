"""A second way to count: one day after another, by definition. Shares no code with the clock."""

from collections.abc import Collection
from datetime import date, timedelta


def naive_due(zero: date, n: int, weekend: Collection[int], closed: Collection[date]) -> date:
    """The nth day after `zero` that is neither in the weekend nor closed."""
    day = zero
    while n:
        day += timedelta(days=1)
        if day.weekday() not in weekend and day not in closed:
            n -= 1
    return day
