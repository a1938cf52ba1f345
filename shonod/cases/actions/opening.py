"""Opening a case: the one way in, whatever the door."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from shonod.cases.actions.promise import set_promise
from shonod.cases.gateways import seal
from shonod.cases.models import Attachment, Case
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.ground.bangla import stored
from shonod.ground.code import new_code
from shonod.ground.refusals import Refusal
from shonod.ledger.actions import REQUESTER, Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.queries import DESK_POST, held_offices


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks; with post and memo for institutional services; and who came or called for him."""

    name: str
    phone: str = ""
    email: str = ""
    organisation: str = ""
    post_title: str = ""
    memo_number: str = ""
    memo_on: date | None = None
    helper: str | None = None
    helper_phone: str | None = None
    tells_helper: bool | None = None


def open_case(
    terms: Terms,
    *,
    requester: Requester,
    details: str,
    once: str,
    at: datetime,
    received_at: datetime | None = None,
    channel: Channel = Channel.WEB,
    via: str = "",
    language: str = "bn",
    agreed_on: date | None = None,
    draft: UUID | None = None,
    by: Actor = REQUESTER,
    is_first: bool = False,
) -> tuple[Case, str]:
    """A new case and its tracking code; with `once` seen before, the case it made and its code.

    `received_at`: when it came, where that was before it was entered: its clock runs from then.
    `is_first`: the caller's transaction holds what `once` stands for, so nobody else can use it.
    Everything is in one durable transaction before the code is known to anybody (trust.md R1).
    Raises the clock's refusals.
    """
    code = new_code()
    case = Case(
        office=terms.office,
        terms=terms,
        service=terms.service,
        code_hash=seal().hashed(code),
        sealed_code=seal().closed(code),
        once=once,
        channel=channel,
        via=via,
        language=language,
        details=stored(details),
        received_at=received_at or at,
        agreed_on=agreed_on,
        changed_at=at,
        **_columns(requester),
    )
    try:
        with transaction.atomic(savepoint=not is_first):
            _open(case, draft=draft, by=by)
    except (IntegrityError, Refusal):
        if is_first:
            raise
        # The same form came before, or twice at the same moment: the first one stands.
        made = _case_once(terms, once)
        if made is None:
            raise
        return made
    return case, code


def _columns(requester: Requester) -> dict[str, Any]:
    told = {field.name: getattr(requester, field.name) for field in fields(Requester)}
    return {name: stored(it) if isinstance(it, str) else it for name, it in told.items()}


def _case_once(terms: Terms, once: str) -> tuple[Case, str] | None:
    case = Case.objects.of(terms.office).filter(once=once).first()
    return (case, seal().opened(case.sealed_code)) if case else None


def _open(case: Case, *, draft: UUID | None, by: Actor) -> None:
    office = held_offices().annotate(desk_post=DESK_POST).get(pk=case.office_id)
    case.office, case.owner_id = office, office.desk_post
    set_promise(case, [], is_standing=False)
    case.save(force_insert=True)
    if draft:
        Attachment.objects.filter(draft=draft, case=None).update(case=case)
    record(
        EventKind.CASE_OPENED,
        chain=case.office_id,
        subject=case.id,
        by=by,
        at=case.changed_at,
        data={
            "service": case.service.code,
            "terms": str(case.terms_id),
            "channel": case.channel,
            "received_at": case.received_at.isoformat(),
            "due_on": case.due_on.isoformat(),
            "receipt": case.receipt["sha256"],
        },
    )
