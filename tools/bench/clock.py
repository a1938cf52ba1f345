"""How long a due date takes, beside a naive loop and whichever peers happen to be installed."""

import json
import random
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter_ns
from typing import Any, NamedTuple

from shonod.ground.clock import DHAKA, Calendar, bangladesh, due, due_dates
from shonod.ground.timelimit import Duration, TimeLimit, Unit

CALLS = 20_000
MANY = 200_000


class Measured(NamedTuple):
    """`ns` per call: the best of three rounds; `goal` of the project, None for peers."""

    work: str
    ns: float
    goal: int | None


def measure_clock() -> list[Measured]:
    """Working days after random days of 2025 and 2026, by Bangladesh's calendar."""
    calendar = bangladesh()
    rng = random.Random(1)
    zeros = [date(2025, 1, 1) + timedelta(days=rng.randrange(730)) for _ in range(CALLS)]
    ordinals = [zero.toordinal() for zero in zeros]
    instants = [datetime.combine(zero, time(10), DHAKA) for zero in zeros]
    limit = TimeLimit(max=Duration(7, Unit.WORKING_DAY))
    many = [rng.choice(ordinals) for _ in range(MANY)]
    day = calendar.day
    shut = frozenset(on for on in _days() if not day(on).is_open)
    return [
        Measured("nth working day", _each(lambda zero: calendar.nth_open(zero, 7), ordinals), 400),
        Measured("with the reasons", _each(lambda on: _reasons(on, calendar), zeros), 1_500),
        Measured("instant to due date", _each(lambda at: due(at, limit, calendar), instants), None),
        Measured(
            "receipt as JSON",
            _each(lambda at: due(at, limit, calendar).receipt, instants[: CALLS // 20]),
            None,
        ),
        Measured("many at once", _best(lambda: due_dates(many, 7, calendar)) / MANY, 500),
        Measured("naive loop", _each(lambda on: _naive(on, 7, shut), zeros), None),
        *_peers(zeros, shut),
    ]


def print_clock() -> None:
    rows = measure_clock()
    ours = rows[0].ns
    print(f"{'due date':24}{'ns a call':>12}{'goal':>8}{'of ours':>10}")
    for row in rows:
        goal = f"{row.goal:,}" if row.goal else ""
        print(f"{row.work:24}{row.ns:>12,.0f}{goal:>8}{row.ns / ours:>9,.1f}x")


def _days() -> list[date]:
    return [date(2024, 12, 1) + timedelta(days=step) for step in range(900)]


def _reasons(on: date, calendar: Calendar) -> tuple[date, list[Any]]:
    """The due day, and what is known of each day on the way."""
    first = on.toordinal()
    last = calendar.nth_open(first, 7)
    return date.fromordinal(last), calendar.days_known(first, last)


def _naive(zero: date, n: int, shut: frozenset[date]) -> date:
    on = zero
    while n:
        on += timedelta(days=1)
        if on not in shut:
            n -= 1
    return on


def _best(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        began = perf_counter_ns()
        work()
        best = min(best, perf_counter_ns() - began)
    return best


def _each(work: Callable[[Any], object], values: list[Any]) -> float:
    def every() -> None:
        for value in values:
            work(value)

    return _best(every) / len(values)


def _peers(zeros: list[date], shut: frozenset[date]) -> list[Measured]:
    few = zeros[: CALLS // 20]
    found = []
    for name, count in (
        ("workalendar", _workalendar),
        ("holidays", _holidays),
        ("bizdays", _bizdays),
    ):
        if find_spec(name):
            found.append(Measured(name, _each(count(import_module(name), shut), few), None))
    return found


def _workalendar(_package: Any, shut: frozenset[date]) -> Callable[[date], object]:
    core = import_module("workalendar.core")

    class Office(core.Calendar):  # type: ignore[misc, name-defined]
        WEEKEND_DAYS = (core.FRI, core.SAT)
        FIXED_HOLIDAYS = ()

        def get_calendar_holidays(self, year: int) -> list[tuple[date, str]]:
            return [(on, "closed") for on in sorted(shut) if on.year == year]

    office = Office()
    return lambda on: office.add_working_days(on, 7)


def _holidays(package: Any, shut: frozenset[date]) -> Callable[[date], object]:
    known = package.country_holidays("BD")
    known.update(dict.fromkeys(shut, "closed"))
    return lambda on: known.get_nth_working_day(on, 7)


def _bizdays(package: Any, shut: frozenset[date]) -> Callable[[date], object]:
    office = package.Calendar(sorted(shut), ["Friday", "Saturday"], name="BD")
    return lambda on: office.offset(on, 7)


if __name__ == "__main__":
    print(json.dumps(measure_clock())) if "--json" in sys.argv else print_clock()
