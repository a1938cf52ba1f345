"""From an address of the desk to the office's own case."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404

from shonod.cases.models import Case
from shonod.cases.policy import may_answer_case
from shonod.cases.queries import case_by_id
from shonod.cases.views.desk.deeds import Deed
from shonod.ledger.states import EventKind
from shonod.offices.middleware import Desk


def answers(desk: Desk, case: Case) -> bool:
    """Every case of his own office; from above, the cases that a post of his took over."""
    return desk.in_charge or (desk.watches and may_answer_case(desk.officer, case, desk.today))


def his(deeds: Iterable[Deed], desk: Desk, case: Case) -> list[Deed]:
    """The deeds that are his to do, whatever the case allows: the front desk does what belongs to
    the counter, a supervisor notes on every case."""
    if answers(desk, case):
        return list(deeds)
    if desk.may_work:
        return [deed for deed in deeds if deed.at_counter]
    return [deed for deed in deeds if desk.watches and deed.event is EventKind.NOTE_ADDED]


def case_at(desk: Desk, case_id: UUID) -> Case:
    """The office's own case; another office's is as good as none. Raises Http404."""
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    return case
