"""What a request needs the advice for, as it was typed with it or heard by an officer."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from shonod.advice.models import Need
from shonod.advice.queries.needs import QUESTION_NAMES
from shonod.cases.models import Case
from shonod.cases.policy import may_work_case
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.ledger.actions import REQUESTER, actor_of, record
from shonod.ledger.states import EventKind
from shonod.people.models import Officer


@transaction.atomic
def note_need(
    case: Case, answers: Mapping[str, str], *, by: Officer | None, at: datetime
) -> Need | None:
    """Keep the answers with the case; `by` None: the requester's own, with the request.

    None where nothing was answered, or nothing else than what is known. Raises NotPermitted.
    """
    if by is not None and not may_work_case(by, case, local(at).date()):
        raise NotPermitted
    told = {name: stored(answers.get(name, "")) for name in QUESTION_NAMES}
    told = {name: answer for name, answer in told.items() if answer}
    known = Need.objects.select_for_update().filter(case=case).first()
    if told == (known.answers if known else {}):
        return None
    said = {"answers": told, "said_at": at, "said_by": by}
    need, _is_new = Need.objects.update_or_create(case=case, defaults=said)
    record(
        EventKind.CASE_NEED_NOTED,
        chain=case.office_id,
        subject=case.id,
        by=actor_of(by, REQUESTER),
        at=at,
        data={"answered": sorted(told)},
    )
    return need
