"""Who may do what in an office: by the post held today."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.queries import roles_of, roster_now
from shonod.offices.states import Role
from shonod.people.models import Officer

WORKERS = {Role.OFFICER, Role.FRONT_DESK, Role.ADMINISTRATOR}
DECLARERS = {Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR}
IN_CHARGE = {Role.OFFICER, Role.ADMINISTRATOR}
KEEPERS = {Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR}


def sees_desk(roles: set[Role]) -> bool:
    """Holders of any post in the office, and nobody else."""
    return bool(roles)


def works_cases(roles: set[Role]) -> bool:
    """Officers, the front desk and the administrator; supervisors and viewers only look."""
    return bool(roles & WORKERS)


def watches_over(roles: set[Role]) -> bool:
    """Supervisors: they see every request, note, hand over and take over."""
    return Role.SUPERVISOR in roles


def acts_on_cases(roles: set[Role]) -> bool:
    """The door of what is done to a case; what a supervisor may there: shonod.cases.policy."""
    return works_cases(roles) or watches_over(roles)


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


def arranges_posts(roles: set[Role]) -> bool:
    """The door of the pages where posts change; what each officer may there: may_keep_posts."""
    return bool(roles & KEEPERS)


def may_keep_posts(officer: Officer, office: Office, on: date) -> bool:
    """Supervisors, also of an office above, and administrators, also of the installation. Where
    there is none of them the officer himself: an office of one has a path for everything."""
    roles = roles_of(officer, office, on)
    if roles & {Role.SUPERVISOR, Role.ADMINISTRATOR}:
        return True
    if Role.OFFICER not in roles:
        return False
    return officer.is_administrator or not _is_kept_by_others(office, on)


def _is_kept_by_others(office: Office, on: date) -> bool:
    """Is somebody in a supervisor's or administrator's post here, or over its head from above?"""
    roster = roster_now(office.id, on)
    seats = [seat for seat in roster.of(office.id) if seat.role in KEEPERS - {Role.OFFICER}]
    head = roster.head_of(office.id)
    seats += list(roster.line(head.id))[1:] if head else []
    return any(seat.present for seat in seats)


def may_set_leave(by: Officer, officer: Officer, office: Office, on: date) -> bool:
    """One's own, from any post; somebody else's, who keeps the posts."""
    if by == officer:
        return may_see_desk(by, office, on)
    return may_keep_posts(by, office, on)
