"""Who may do what in an office: by the post held today."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer

WORKERS = {Role.OFFICER, Role.FRONT_DESK, Role.ADMINISTRATOR}


def sees_desk(roles: set[Role]) -> bool:
    """Holders of any post in the office, and nobody else."""
    return bool(roles)


def works_cases(roles: set[Role]) -> bool:
    """Officers, the front desk and the administrator; supervisors and viewers only look."""
    return bool(roles & WORKERS)


def may_see_desk(officer: Officer, office: Office, on: date) -> bool:
    return sees_desk(roles_of(officer, office, on))


def may_work_cases(officer: Officer, office: Office, on: date) -> bool:
    return works_cases(roles_of(officer, office, on))
