"""Which day counts as the day of receipt: day zero."""

from datetime import date, datetime, time
from typing import Literal

from shonod.ground.clock.calendar import Calendar, local
from shonod.ground.clock.rules import DEFAULT_RULES, Rules

Why = Literal["open_day", "after_hours", "closed_day"]


def day_zero_of(received_at: datetime, calendar: Calendar, rules: Rules = DEFAULT_RULES) -> date:
    """The Dhaka day of receipt; the next open day when the office was closed, or had closed."""
    here = local(received_at)
    on = here.date()
    closes = calendar.closing_of(on.toordinal())
    if closes is None:
        moves = rules.closed_day == "next_working_day"
    else:
        moves = rules.after_hours == "next_working_day" and _is_after(here, closes)
    return calendar.open_day_after(on) if moves else on


def why_day_zero(received_at: datetime, calendar: Calendar) -> Why:
    """What the day of receipt was like, whatever the rules make of it."""
    here = local(received_at)
    closes = calendar.closing_of(here.toordinal())
    if closes is None:
        return "closed_day"
    return "after_hours" if _is_after(here, closes) else "open_day"


def _is_after(here: datetime, closes: time) -> bool:
    # The closing second itself, to its end, still counts as in hours.
    clock = here.time()
    return clock > closes and clock.replace(microsecond=0) > closes
