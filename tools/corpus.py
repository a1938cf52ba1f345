"""`python -m tools.corpus N`: a NEW frozen corpus of promises beside those in tests/data/corpus.

A corpus says what the clock answered on the day it was made. One that is there is never written
again: a date that moves under it is a fault, or needs a decision record and a corpus of its own.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from shonod.ground.clock import (
    DHAKA,
    Calendar,
    Closure,
    Floor,
    Hours,
    Pause,
    Rules,
    Swap,
    Weekend,
    bangladesh,
    due,
)
from shonod.ground.refusals import Refusal
from shonod.ground.timelimit import Duration, TimeLimit, Unit

FOLDER = Path(__file__).parents[1] / "tests/data/corpus"
CASES = 2_000
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)


def main(number: int) -> None:
    path = FOLDER / f"{number}.json"
    if path.exists():
        raise SystemExit(f"{path.name} is frozen; make the next one")
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in made(number)]
    calendars = json.dumps([each.to_json() for each in calendars_of()], ensure_ascii=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "".join(['{"calendars":', calendars, ',\n"cases":[\n', ",\n".join(lines), "\n]}\n"])
    )


def calendars_of() -> list[Calendar]:
    """The country, its hills, and an office in which everything odd is declared."""
    odd = Calendar(
        weekends=(
            Weekend(date(1972, 1, 1), frozenset({4, 5})),
            Weekend(date(2026, 7, 1), frozenset({4})),
        ),
        hours=(
            Hours(date(1972, 1, 1), time(9), time(17), breaks=((time(13), time(14)),)),
            Hours(date(2025, 3, 1), time(9), time(15, 30), until_on=date(2025, 3, 30)),
            Hours(date(1972, 1, 1), time(9), time(12, 30), weekdays=frozenset({3})),
        ),
        closures=(
            Closure(date(2025, 3, 28), date(2025, 4, 5), "executive", "ঈদুল ফিতর", "Eid-ul-Fitr"),
            Closure(date(2025, 12, 30), date(2026, 1, 2), "office", "হিসাব", "Closing of books"),
            Closure(
                *(date(2026, 2, 11), date(2026, 2, 11), "general", "অর্ধদিবস", "Half day"),
                part="half",
                closes=time(12),
            ),
        ),
        swaps=(Swap(date(2025, 5, 17), "কর্মদিবস", "Working day"),),
        years=frozenset({2025}),
    )
    return [bangladesh(), bangladesh(frozenset({"rangamati"})), odd]


def made(seed: int) -> Iterator[list[Any]]:
    """Rows of what was asked and what was answered; what is refused is asked otherwise."""
    dice, calendars, left = random.Random(seed), calendars_of(), CASES
    while left:
        asked = _asked(dice)
        try:
            answer = replayed(asked, calendars)
        except Refusal:
            continue
        yield [*asked, *answer]
        left -= 1


def replayed(asked: list[Any], calendars: list[Calendar]) -> list[Any]:
    """What the clock answers now: the day, the moment, and the start of the receipt's digest."""
    which, received_at, limit, rules, pauses, agreed_on, floor = asked
    found = due(
        datetime.fromisoformat(received_at),
        _limit(*limit),
        calendars[which],
        pauses=[_pause(*each) for each in pauses],
        agreed_on=date.fromisoformat(agreed_on) if agreed_on else None,
        rules=Rules(*rules),
        floor=Floor(date.fromisoformat(floor[0]), floor[1]) if floor else None,
        is_standing=True,
    )
    at = found.due_at.isoformat() if found.due_at else None
    return [found.due_on.isoformat(), at, found.receipt["sha256"][:16]]


def _limit(value: int, unit: str, instant: bool, negotiable: bool) -> TimeLimit:
    longest = Duration(value, Unit(unit))
    return TimeLimit(instant=instant, max=longest, negotiable=negotiable)


def _pause(started_at: str, ended_at: str | None, until_on: str) -> Pause:
    ended = datetime.fromisoformat(ended_at) if ended_at else None
    return Pause(datetime.fromisoformat(started_at), ended, date.fromisoformat(until_on), "papers")


def _asked(dice: random.Random) -> list[Any]:
    at = datetime.combine(FIRST, time(), DHAKA) + timedelta(
        seconds=dice.randrange(int((LAST - FIRST).total_seconds()))
    )
    # Nights, closing seconds and lunch are asked for as often as office hours.
    hour = dice.choice([(0, 30), (9, 0), (13, 15), (17, 0), (17, 0), (23, 59), None, None])
    at = at.replace(hour=hour[0], minute=hour[1], second=dice.choice([0, 1])) if hour else at
    unit = dice.choice([*[Unit.WORKING_DAY] * 5, *Unit])
    most = {Unit.MINUTE: 90, Unit.HOUR: 72, Unit.MONTH: 3, Unit.YEAR: 1}.get(unit, 15)
    is_negotiable = dice.random() < 0.4
    limit = [dice.randint(1, most), unit, dice.random() < 0.2, is_negotiable]
    rules = [
        dice.choice(["excluded", "excluded", "counted"]),
        dice.choice(["next_working_day", "same_day"]),
    ]
    agreed = (at + timedelta(days=dice.randint(0, 12))).date().isoformat()
    floor = (at + timedelta(days=dice.randint(1, 30))).date().isoformat()
    return [
        dice.randrange(3),
        at.astimezone(UTC).isoformat(),
        limit,
        rules,
        [_paused(dice, at) for _ in range(dice.choice([0, 0, 0, 1, 2]))],
        agreed if is_negotiable and dice.random() < 0.5 else None,
        [floor, dice.choice(["extended", "not_sooner", "new_edition"])]
        if dice.random() < 0.15
        else None,
    ]


def _paused(dice: random.Random, at: datetime) -> list[Any]:
    """Overlapping ones, running ones, and some that are answered after their last day."""
    started = at + timedelta(hours=dice.randint(1, 120))
    ended = started + timedelta(hours=dice.randint(0, 240)) if dice.random() < 0.8 else None
    until = (started + timedelta(days=dice.randint(1, 15))).date()
    return [started.isoformat(), ended.isoformat() if ended else None, until.isoformat()]


if __name__ == "__main__":
    main(int(sys.argv[1]))
