"""Short ways to write instants, limits, calendars and pauses in tables."""

import random
from datetime import UTC, date, datetime, time, timedelta

from shonod.ground.clock import (
    DHAKA,
    Calendar,
    Closure,
    Due,
    Hours,
    Pause,
    Rules,
    Weekend,
    bangladesh,
    due,
    local,
)
from shonod.ground.refusals import Refusal
from shonod.ground.timelimit import Duration, TimeLimit, Unit

FROM_LONG_AGO = date(1990, 1, 1)


def at(text: str) -> datetime:
    """ "2026-11-23 14:10" on Dhaka's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=DHAKA)


def limit(
    value: float, unit: str = "working_day", *, instant: bool = False, negotiable: bool = False
) -> TimeLimit:
    longest = Duration(value, Unit(unit))
    return TimeLimit(max=longest, instant=instant, negotiable=negotiable)


def closed(first: str, last: str | None = None, kind: str = "general") -> Closure:
    return Closure(
        date.fromisoformat(first), date.fromisoformat(last or first), kind, "ছুটি", "Holiday", "test"
    )


def half(day: str, opens: str | None = None, closes: str | None = None) -> Closure:
    on = date.fromisoformat(day)
    begins, ends = (time.fromisoformat(text) if text else None for text in (opens, closes))
    return Closure(
        on, on, "office", "অর্ধদিবস", "Half day", "test", part="half", opens=begins, closes=ends
    )


def pause(started: str, ended: str | None, until: str) -> Pause:
    return Pause(at(started), at(ended) if ended else None, date.fromisoformat(until), "waits")


def split_days() -> Calendar:
    """9-13 and 14-17, on Thursdays until 13."""
    return Calendar(
        hours=(
            Hours(FROM_LONG_AGO, time(9), time(17), breaks=((time(13), time(14)),)),
            Hours(FROM_LONG_AGO, time(9), time(13), weekdays=frozenset({3})),
        ),
        years=frozenset({2026}),
    )


def changed_weekend() -> Calendar:
    """Friday only until 2026-11-28, then Friday and Saturday."""
    return Calendar(
        weekends=(
            Weekend(FROM_LONG_AGO, frozenset({4})),
            Weekend(date(2026, 11, 28), frozenset({4, 5})),
        ),
        years=frozenset({2026}),
    )


def random_due(rng: random.Random) -> Due:
    """Any case the clock accepts, in 2025 or 2026, pauses and agreed dates included."""
    while True:
        try:
            return _tried(rng)
        except Refusal:
            continue


def _tried(rng: random.Random) -> Due:
    received = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=rng.randrange(730 * 86400))
    unit = rng.choice([*Unit, Unit.WORKING_DAY, Unit.WORKING_DAY])
    most = {Unit.MINUTE: 3000, Unit.HOUR: 90, Unit.WEEK: 4, Unit.MONTH: 2, Unit.YEAR: 1}
    longest = Duration(rng.randint(1, most.get(unit, 20)), unit) if rng.random() < 0.85 else None
    promise = TimeLimit(instant=rng.random() < 0.4, max=longest, negotiable=rng.random() < 0.5)
    agreed = local(received).date() + timedelta(days=rng.randint(0, 9))
    move = ("next_working_day", "same_day")
    rules = Rules(rng.choice(("excluded", "counted")), rng.choice(move), rng.choice(move))
    return due(
        received,
        promise,
        bangladesh(frozenset({"rangamati"})) if rng.random() < 0.2 else bangladesh(),
        pauses=[_pause(rng, received) for _ in range(rng.choice((0, 0, 0, 1, 2, 3)))],
        agreed_on=agreed if rng.random() < 0.3 else None,
        rules=rules if rng.random() < 0.4 else Rules(),
    )


def _pause(rng: random.Random, received: datetime) -> Pause:
    started = received + timedelta(seconds=rng.randrange(20 * 86400))
    lasted = timedelta(seconds=rng.randrange(rng.choice((9_999, 12 * 86400))))
    ended = started + lasted if rng.random() < 0.7 else None
    return Pause(
        started, ended, local(started).date() + timedelta(days=rng.randint(0, 10)), "waits"
    )
