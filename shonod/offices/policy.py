"""Who may do what in an office: by the post held today."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer

WORKERS = {Role.OFFICER, Role.FRONT_DESK, Role.ADMINISTRATOR}
DECLARERS = {Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR}
IN_CHARGE = {Role.OFFICER, Role.ADMINISTRATOR}


def sees_desk(roles: set[Role]) -> bool:
    """Holders of any post in the office, and nobody else."""
    return bool(roles)


def works_cases(roles: set[Role]) -> bool:
    """Officers, the front desk and the administrator; supervisors and viewers only look."""
    return bool(roles & WORKERS)


def declares_days(roles: set[Role]) -> bool:
    """Officers, supervisors and administrators; the front desk takes requests, and no day off."""
    return bool(roles & DECLARERS)


def may_declare_days(officer: Officer, office: Office | None, on: date) -> bool:
    """For an office, and so for all below it: whoever declares days there. For the whole country:
    whoever runs the installation."""
    if office is None:
        return officer.is_administrator
    return declares_days(roles_of(officer, office, on))


def is_in_charge(roles: set[Role]) -> bool:
    """Officers and the administrator, who answer for what the office says and lets in."""
    return bool(roles & IN_CHARGE)


def may_see_desk(officer: Officer, office: Office, on: date) -> bool:
    return sees_desk(roles_of(officer, office, on))


def may_work_cases(officer: Officer, office: Office, on: date) -> bool:
    return works_cases(roles_of(officer, office, on))
