"""Due days of many cases at once, for recomputing when a holiday is declared."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from shonod.ground.clock.calendar import Calendar

# Faster when it happens to be installed; never a dependency of the project.
numpy: Any = import_module("numpy") if find_spec("numpy") else None


def due_dates(zeros: Sequence[int], n: int | Sequence[int], calendar: Calendar) -> Sequence[int]:
    """The nth working day after each day zero; days are proleptic ordinals, n is from 1.

    `n` is one number for all, or one for each. Raises NoWorkingDay as a single count would.
    """
    if len(zeros) == 0:
        return []
    most = n if isinstance(n, int) else max(n)
    # One far count widens the table for all of them.
    calendar.nth_open(min(zeros), most)
    calendar.nth_open(max(zeros), most)
    if numpy is not None:
        return _with_numpy(zeros, n, calendar)
    table = calendar.table
    opens, count, first = table.opens, table.count, table.first
    if isinstance(n, int):
        n -= 1
        return [opens[count[day - first] + n] for day in zeros]
    return [opens[count[day - first] + each - 1] for day, each in zip(zeros, n, strict=True)]


def _with_numpy(zeros: Sequence[int], n: int | Sequence[int], calendar: Calendar) -> Sequence[int]:
    table = calendar.table
    opens, count = numpy.asarray(table.opens), numpy.asarray(table.count)
    found: Sequence[int] = opens[count[numpy.asarray(zeros) - table.first] + numpy.asarray(n) - 1]
    return found
