"""Who may do what in an office: by the post held today."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer


def may_see_desk(officer: Officer, office: Office, on: date) -> bool:
    """Holders of any post in the office, and nobody else."""
    return bool(roles_of(officer, office, on))


def may_work_cases(officer: Officer, office: Office, on: date) -> bool:
    """Officers, the front desk and the administrator; supervisors and viewers only look."""
    return bool(roles_of(officer, office, on) & {Role.OFFICER, Role.FRONT_DESK, Role.ADMINISTRATOR})
