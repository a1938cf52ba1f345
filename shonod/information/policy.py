"""Who speaks for the office to everybody."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer


def keeps_answers(roles: set[Role]) -> bool:
    """Whoever is in charge publishes answers and facts, mends and withdraws them."""
    return is_in_charge(roles)


def may_keep_answers(officer: Officer, office: Office, on: date) -> bool:
    return keeps_answers(roles_of(officer, office, on))
