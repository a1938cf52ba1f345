"""What becomes of a paper: a case of a service, or a word on why there is none."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import Requester, open_case
from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.ground.bangla import stored
from shonod.ledger.actions import Actor
from shonod.ledger.states import EventKind
from shonod.letters.actions.keeping import check_may_keep, hold, note_event, ring
from shonod.letters.models import Received
from shonod.letters.states import AlreadyCase, Fate, PaperKind
from shonod.people.models import Officer


@transaction.atomic
def make_case(row_id: UUID, *, terms: Terms, by: Officer, at: datetime) -> tuple[Case, str]:
    """The paper becomes a request for a service, received on the day that the register says.

    Pressed twice, it is the one case. Raises NotPermitted and the clock's refusals.
    """
    row = _locked(row_id)
    actor = check_may_keep(by, row.office, at)
    if row.case:
        return row.case, code_of(row.case)
    case, code = open_case(
        terms,
        requester=_requester(row),
        details=row.subject,
        once=str(row.id),
        at=at,
        received_at=row.received_at,
        channel=Channel.DIRECTIVE if row.kind == PaperKind.DIRECTIVE else Channel.LETTER,
        draft=row.id,
        by=actor,
        is_first=True,
    )
    row.case = case
    _settle(row, Fate.CASE, "", by=by, actor=actor, at=at)
    return case, code


def _requester(row: Received) -> Requester:
    return Requester(
        name=row.sender_post or row.sender_office,
        phone=row.phone,
        email=row.email,
        organisation=row.sender_office,
        post_title=row.sender_post,
        memo_number=row.memo_number,
        memo_on=row.memo_on,
    )


@transaction.atomic
def settle_paper(row_id: UUID, *, fate: Fate, reason: str, by: Officer, at: datetime) -> Received:
    """Filed, answered or forwarded, and why; said again, the later word holds.

    Raises NotPermitted, AlreadyCase.
    """
    row = _locked(row_id)
    actor = check_may_keep(by, row.office, at)
    if row.case:
        raise AlreadyCase
    if (row.fate, row.fate_reason) != (fate, stored(reason)):
        _settle(row, fate, reason, by=by, actor=actor, at=at)
    return row


def _settle(
    row: Received, fate: Fate, reason: str, *, by: Officer, actor: Actor, at: datetime
) -> None:
    row.fate, row.fate_reason, row.fate_at, row.fate_by = fate, stored(reason), at, by
    row.save()
    data = {"fate": fate, **({"case": str(row.case_id)} if row.case_id else {})}
    note_event(EventKind.PAPER_SETTLED, row, by=actor, at=at, data=data)
    ring(row.office_id)


def _locked(row_id: UUID) -> Received:
    """The paper, locked for this transaction; its office first, as every count of a date does."""
    found = Received.objects.select_related("office").get(pk=row_id)
    hold(found.office)
    return (
        Received.objects.select_for_update(of=("self",))
        .select_related("office", "case")
        .get(pk=row_id)
    )
