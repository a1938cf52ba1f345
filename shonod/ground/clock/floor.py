"""The day before which a date does not fall, whatever the count says."""

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


def highest(
    *,
    extended: date | None = None,
    not_sooner: date | None = None,
    new_edition: date | None = None,
) -> Floor | None:
    """The latest of the floors that there are; of two on one day the first named."""
    found = [
        *([Floor(extended, "extended")] if extended else []),
        *([Floor(not_sooner, "not_sooner")] if not_sooner else []),
        *([Floor(new_edition, "new_edition")] if new_edition else []),
    ]
    return max(found, key=lambda floor: floor.on, default=None)
