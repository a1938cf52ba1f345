"""Whether an office is open, and what its days bring next."""

from dataclasses import dataclass
from datetime import date, datetime

from shonod.ground.clock import Calendar, Day, local
from shonod.ground.refusals import NoWorkingDay
from shonod.offices.models import Office
from shonod.offices.queries.days import calendar_of

# Next year's holidays are gazetted in the last months of this one.
GAZETTED_FROM_MONTH = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Is the office open at an instant? `changes_at`: when it closes or, closed now, opens again
    (None: never). `next_closed`: the next day it stays closed; `next_holiday`: the next one that
    a declaration closes, not the week (both None: none within a year)."""

    is_open: bool
    changes_at: datetime | None
    today: Day
    next_closed: Day | None
    next_holiday: Day | None

    @property
    def known(self) -> tuple[object, ...]:
        """What a page that shows it depends on: for as long as it is the same, so is the page."""
        return self.is_open, self.changes_at, self.today.on


def standing_of(office: Office, at: datetime) -> Standing:
    calendar = calendar_of(office)
    today = local(at).date()
    closes_at = calendar.next_closing(at)
    closed = calendar.next_closed_day(today)
    holiday = calendar.next_closed_day(today, weekends=False)
    return Standing(
        is_open=closes_at is not None,
        changes_at=closes_at or _opening(calendar, at),
        today=calendar.day(today),
        next_closed=closed[1] if closed else None,
        next_holiday=holiday[1] if holiday else None,
    )


def _opening(calendar: Calendar, at: datetime) -> datetime | None:
    try:
        return calendar.next_opening(at)
    except NoWorkingDay:
        return None


def year_to_enter(office: Office, on: date) -> int | None:
    """The year whose list of holidays is missing: this one, or from October on the next."""
    expected = [on.year, on.year + 1][: 2 if on.month >= GAZETTED_FROM_MONTH else 1]
    return next((year for year in expected if not calendar_of(office).covers(year)), None)
