"""The rule that each view names. A view without one is refused by a test that walks every URL."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from shonod.people.models import Officer
from shonod.people.queries import EVERYWHERE

View = TypeVar("View", bound=Callable[..., Any])

OPEN_TO_ALL = "open_to_all"
SIGNED_IN = "signed_in"
RUNS_INSTALLATION = "runs_installation"
# So long after a proof the weighty is done without another.
FRESH_FOR = timedelta(minutes=10)


def open_to_all(view: View) -> View:
    """Marks a view that anybody may call: charter, application, tracking by code, sign-in."""
    return for_desk(OPEN_TO_ALL)(view)


def for_desk(rule: str) -> Callable[[View], View]:
    """Marks a view with the rule that its door checks; the test reads it as `view.rule`."""

    def mark(view: View) -> View:
        vars(view)["rule"] = rule
        return view

    return mark


def runs_installation(officer: Officer) -> bool:
    """Who reads the security log of all, and says of whom a second step is asked."""
    return officer.is_administrator


def protects_by(officer: Officer, due: Mapping[str, str], roles: Iterable[str]) -> date | None:
    """The day from which the officer's desk opens with a second step alone; None: he has one, or
    it is asked of none of his roles. `due`: by role, as kept since he signed in."""
    if officer.protected_at is not None:
        return None
    days = [due[role] for role in (*roles, EVERYWHERE) if role in due]
    return date.fromisoformat(min(days)) if days else None


def is_fresh(proven_at: str | None, at: datetime) -> bool:
    """Whether somebody proved minutes ago that he is the owner. `proven_at`: of his session."""
    return bool(proven_at) and at - datetime.fromisoformat(str(proven_at)) <= FRESH_FOR
