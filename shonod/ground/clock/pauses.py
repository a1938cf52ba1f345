"""Pauses: which days, or which stretches of time, do not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from shonod.ground.clock.calendar import Calendar, local
from shonod.ground.clock.receipt_day import day_zero_of
from shonod.ground.clock.rules import DEFAULT_RULES, Rules

Span = tuple[int, int]
Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Pause:
    """The office waits for the requester: since when, until when (None: still), at most until."""

    started_at: datetime
    ended_at: datetime | None
    until_on: date
    reason: str = ""

    def __post_init__(self) -> None:
        if local(self.started_at) > local(self.ended_at or self.started_at):
            raise ValueError("a pause can't end before it starts")

    def to_json(self) -> dict[str, Any]:
        return {
            "started_at": local(self.started_at).isoformat(),
            "ended_at": local(self.ended_at).isoformat() if self.ended_at else None,
            "until_on": self.until_on.isoformat(),
            "reason": self.reason,
        }


def excluded_by(pause: Pause, calendar: Calendar, rules: Rules = DEFAULT_RULES) -> Span | None:
    """(A, B): the days d with A < d <= B do not count, as ordinals; None when no day is lost.

    A is the day the pause started, B the day on which the reply counts as received, or the
    maximum. A pause that no office time passed in loses no day.
    """
    started = local(pause.started_at).toordinal()
    through = pause.until_on.toordinal()
    if pause.ended_at is not None:
        resumed = day_zero_of(pause.ended_at, calendar, rules)
        if resumed <= day_zero_of(pause.started_at, calendar, rules):
            return None
        through = min(through, resumed.toordinal())
    return (started, through) if through > started else None


def excluded_days(pauses: Sequence[Pause], calendar: Calendar, rules: Rules) -> list[Span]:
    """The union of what the pauses exclude: disjoint spans (A, B], in order."""
    found = (excluded_by(pause, calendar, rules) for pause in pauses)
    union: list[Span] = []
    for after, through in sorted(span for span in found if span):
        if union and after <= union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], through))
        else:
            union.append((after, through))
    return union


def paused_stretches(pauses: Sequence[Pause]) -> list[Stretch]:
    """The union of the pauses as stretches of Dhaka time without zone, in order."""
    found = []
    for pause in pauses:
        limit = datetime.combine(pause.until_on, time.min) + timedelta(days=1)
        ended = local(pause.ended_at).replace(tzinfo=None) if pause.ended_at else limit
        found.append((local(pause.started_at).replace(tzinfo=None), min(ended, limit)))
    union: list[Stretch] = []
    for begins, ends in sorted(stretch for stretch in found if stretch[0] < stretch[1]):
        if union and begins <= union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], ends))
        else:
            union.append((begins, ends))
    return union
