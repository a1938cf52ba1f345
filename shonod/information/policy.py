"""Who speaks for the office to everybody."""

from datetime import date

from shonod.cases.models import Case
from shonod.catalogue.queries import work_of
from shonod.information.states import WORK
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


def may_be_asked_by_law(case: Case, on: date) -> bool:
    """What is asked under the Right to Information Act, and what is told of the office: each may
    turn out to be the other."""
    return case.terms.is_by_law or work_of(case.office, case.service, on) == WORK
