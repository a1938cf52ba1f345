"""The day before which a date does not fall, whatever the count says."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

Why = Literal["extended", "not_sooner", "new_edition"]


class Floor(NamedTuple):
    """`extended`: by somebody with authority. `not_sooner`: a day became a working day, or a new
    edition promises more (`new_edition`), when the case was under way; nobody is late by decree."""

    on: date
    why: Why

    def to_json(self) -> dict[str, Any]:
        return {"on": self.on.isoformat(), "why": self.why}


def highest(floors: Iterable[tuple[date | None, Why]]) -> Floor | None:
    """The latest of the floors that there are; of two on one day the first named."""
    found = [Floor(on, why) for on, why in floors if on is not None]
    return max(found, key=lambda floor: floor.on, default=None)
