"""From an address of the desk to the office's own case."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404

from shonod.cases.models import Case
from shonod.cases.policy import may_work_case
from shonod.cases.queries import case_by_id
from shonod.cases.views.desk.deeds import Deed
from shonod.ledger.states import EventKind
from shonod.offices.middleware import Desk


def works_on(desk: Desk, case: Case) -> bool:
    """Every case of his own office; from above, the cases that a post of his took over."""
    return desk.may_work or (desk.watches and may_work_case(desk.officer, case, desk.today))


def his(deeds: Iterable[Deed], desk: Desk, case: Case) -> list[Deed]:
    """The deeds that are his to do, whatever the case allows: a supervisor notes on every case."""
    is_his = works_on(desk, case)
    notes = (EventKind.NOTE_ADDED,) if desk.watches else ()
    return [deed for deed in deeds if is_his or deed.event in notes]


def case_at(desk: Desk, case_id: UUID) -> Case:
    """The office's own case; another office's is as good as none. Raises Http404."""
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    return case
