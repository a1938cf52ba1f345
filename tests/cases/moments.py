"""Instants of November and December 2026 in Dhaka, and pauses made by hand.

Monday 23, Tuesday 24, Wednesday 25, Thursday 26; Friday 27 and Saturday 28 are closed; Sunday 29.
"""

from datetime import date, datetime

from shonod.cases.models import Case, Pause
from shonod.cases.states import PauseReason
from shonod.ground.clock import DHAKA
from shonod.people.models import Officer


def at(day: int, hour: int = 11, minute: int = 0, *, month: int = 11) -> datetime:
    """An instant, by Dhaka's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=DHAKA)


def pause_of(case: Case, officer: Officer, *, from_at: datetime, until_on: date) -> Pause:
    """A running pause, not saved."""
    return Pause(
        office=case.office,
        case=case,
        reason=PauseReason.PAPERS,
        started_at=from_at,
        started_by=officer,
        until_on=until_on,
    )
