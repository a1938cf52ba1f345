"""Other Terms for an open case, from its day of receipt on: it turns out to ask for something else
than it was taken for."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import check_may_answer, locked, note_event, say, touch
from shonod.cases.actions.promise import set_promise
from shonod.cases.models import Case
from shonod.cases.policy import may_be_rebound
from shonod.catalogue.models import Terms
from shonod.ground.clock import local
from shonod.ground.refusals import DayPassed, MoveNotAllowed
from shonod.ledger.states import EventKind
from shonod.people.models import Officer


@transaction.atomic
def rebind_case(
    case_id: UUID, terms: Terms, *, by: Officer, at: datetime, why: str, version: int | None = None
) -> Case:
    """These Terms promise the case from now on; it keeps the time of its receipt, and the requester
    reads why.

    Raises NotPermitted, MoveNotAllowed for a case that waits, is closed, is past its day or has
    these Terms already, and DayPassed where the day that they give is over: nobody would be late
    by a stroke of the pen, and no broken promise is mended by one.
    """
    case = locked(case_id, version)
    actor = check_may_answer(by, case, at)
    today = local(at).date()
    if not may_be_rebound(case, today) or case.terms_id == terms.id:
        raise MoveNotAllowed
    before = {"from_terms": str(case.terms_id), "old_due_on": case.due_on.isoformat()}
    case.terms, case.service = terms, terms.service
    # What was settled by the other promise goes with it.
    case.better_terms = case.better_from_on = case.not_before_on = None
    case.agreed_on = case.extended_on = None
    set_promise(case, list(case.pauses.all()))
    if case.due_on < today:
        raise DayPassed
    touch(case, at=at)
    say(case, why, by=actor, at=at, officer=by)
    data = {
        **before,
        "terms": str(terms.id),
        "service": terms.service.code,
        "due_on": case.due_on.isoformat(),
        "receipt": case.receipt["sha256"],
    }
    note_event(EventKind.CASE_REBOUND, case, by=actor, at=at, data=data)
    return case
