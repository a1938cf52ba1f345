"""Who may prepare and publish what the office promises, and who may found an office."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer

KEEPERS = {Role.OFFICER, Role.ADMINISTRATOR}


def keeps_charter(roles: set[Role]) -> bool:
    """Officers and administrators; the front desk works cases and changes no promise."""
    return bool(roles & KEEPERS)


def may_keep_charter(officer: Officer, office: Office, on: date) -> bool:
    return keeps_charter(roles_of(officer, office, on))


def may_found_office(officer: Officer, office: Office, on: date) -> bool:
    """Who runs the installation, and the administrator of the office whose desk it is."""
    roles = roles_of(officer, office, on)
    return Role.ADMINISTRATOR in roles or (officer.is_administrator and keeps_charter(roles))
