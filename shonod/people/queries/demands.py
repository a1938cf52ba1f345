"""From when an officer needs a second step."""

from dataclasses import dataclass
from datetime import date, timedelta

from shonod.people.models import Demand, Officer
from shonod.people.states import ASKED_AT_FIRST

ADMINISTRATOR = "administrator"
# Whoever runs the installation is its administrator in every office.
EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is in force for a role; `from_on` date.min: from the beginning, None: never."""

    from_on: date | None
    grace_days: int


def asked_of_roles() -> dict[str, Asked]:
    """By role: what the newest row says, else what an installation begins with."""
    asked = {role: Asked(date.min, days) for role, days in ASKED_AT_FIRST.items()}
    for row in Demand.objects.order_by("said_at", "id"):
        asked[row.role] = Asked(row.from_on, row.grace_days)
    return asked


def due_days(officer: Officer, today: date) -> dict[str, str]:
    """Role -> the day from which this officer, holding it, can't work without (ISO); for the
    session, so that no page asks for it again."""
    begun = officer.first_in_on or today
    due = {
        role: max(asked.from_on, begun + timedelta(days=asked.grace_days)).isoformat()
        for role, asked in asked_of_roles().items()
        if asked.from_on is not None
    }
    if officer.is_administrator and ADMINISTRATOR in due:
        due[EVERYWHERE] = due[ADMINISTRATOR]
    return due
