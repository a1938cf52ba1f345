"""The switches of the count. Each has a stated default, and every receipt shows them."""

from dataclasses import dataclass
from typing import Any, Literal

from shonod.ground.refusals import Refusal

Outside = Literal["before_day_zero", "closed_day", "after_limit", "not_negotiable"]


class AgreedDateOutside(Refusal):
    """The agreed date breaks a rule; `why` says which."""

    code = "agreed_date_outside"

    def __init__(self, why: Outside) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Rules:
    """`day_zero`: the day of receipt is excluded from the count, or counted as the first day.
    `after_hours`, `closed_day`: what is received then counts as received the next working day, or
    the same day. `unlisted_years`: a year without a holiday list is announced, or refused."""

    day_zero: Literal["excluded", "counted"] = "excluded"
    after_hours: Literal["next_working_day", "same_day"] = "next_working_day"
    closed_day: Literal["next_working_day", "same_day"] = "next_working_day"
    unlisted_years: Literal["announce", "refuse"] = "announce"

    def to_json(self) -> dict[str, Any]:
        return {
            "day_zero": self.day_zero,
            "after_hours": self.after_hours,
            "closed_day": self.closed_day,
            "unlisted_years": self.unlisted_years,
        }


DEFAULT_RULES = Rules()
