"""Who keeps the registers, and who signs for the office."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge, works_cases
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer


def keeps_register(roles: set[Role]) -> bool:
    """Whoever works cases registers papers and drafts letters."""
    return works_cases(roles)


def issues_letters(roles: set[Role]) -> bool:
    """A letter goes out under the name of whoever is in charge of the office."""
    return is_in_charge(roles)


def may_keep_register(officer: Officer, office: Office, on: date) -> bool:
    return keeps_register(roles_of(officer, office, on))


def may_issue_letters(officer: Officer, office: Office, on: date) -> bool:
    return issues_letters(roles_of(officer, office, on))
