"""Who advises in the office's name."""

from datetime import date

from shonod.cases.models import Case
from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer


def keeps_advice(roles: set[Role]) -> bool:
    """Whoever is in charge keeps kinds, check lists and prices, writes and publishes advice."""
    return is_in_charge(roles)


def may_keep_advice(officer: Officer, office: Office, on: date) -> bool:
    return keeps_advice(roles_of(officer, office, on))


def may_be_written(case: Case) -> bool:
    """While the request is open; what was given is not rewritten."""
    return not case.is_closed
