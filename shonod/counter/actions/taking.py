"""A walk-in or a call becomes a request, answered on the spot or with its date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from shonod.cases.actions import Requester, deliver_case, open_case
from shonod.cases.actions.files import attach_to_case
from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.counter.actions.calls import become_request
from shonod.counter.actions.noting import check_may_note, hold, kept, note_event, noted_once
from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ground.clock import local
from shonod.ground.refusals import FileRefused
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@dataclass(frozen=True, slots=True)
class Asked:
    """`answer`, where there is one, was given at once. `papers` are names with their bytes; `call`
    is the missed call that was called back."""

    terms: Terms
    requester: Requester
    details: str
    channel: Channel
    answer: str = ""
    agreed_on: date | None = None
    papers: Sequence[tuple[str, bytes]] = ()
    call: UUID | None = None


@transaction.atomic
def take_request(asked: Asked, *, once: str, by: Officer, at: datetime) -> Contact:
    """Open the case, keep its papers, give the answer if there is one, number the slip.

    The same `once` again gives what it made. Raises NotPermitted, FileRefused naming the file, and
    the clock's refusals; then nothing is kept.
    """
    office = asked.terms.office
    hold(office)
    made = noted_once(office, once)
    if made:
        return made
    actor = check_may_note(by, office, at)
    case, _code = open_case(
        asked.terms,
        requester=asked.requester,
        details=asked.details,
        once=once,
        at=at,
        channel=asked.channel,
        agreed_on=asked.agreed_on,
        by=actor,
        is_first=True,
    )
    _keep_papers(case, asked.papers, at=at)
    if asked.answer:
        on_the_spot = asked.terms.limit.instant
        deliver_case(case.id, by=by, at=at, answer=asked.answer, on_the_spot=on_the_spot)
    contact = _numbered(office, case, asked, once=once, by=by, at=at)
    data = {"case": str(case.id), "year": contact.year, "number": contact.number}
    note_event(EventKind.SLIP_ISSUED, contact, by=actor, at=at, data=data)
    if asked.call:
        become_request(asked.call, case, by=actor, at=at)
    return contact


def _keep_papers(case: Case, papers: Sequence[tuple[str, bytes]], *, at: datetime) -> None:
    for name, content in papers:
        try:
            attach_to_case(content, name=name, case=case, at=at)
        except FileRefused as refusal:
            raise FileRefused(refusal.code, name) from None


def _numbered(
    office: Office, case: Case, asked: Asked, *, once: str, by: Officer, at: datetime
) -> Contact:
    year = local(at).year
    last = Contact.objects.filter(office=office, year=year).aggregate(last=Max("number"))["last"]
    return kept(
        office,
        once=once,
        kind=Kind.REQUEST,
        channel=asked.channel,
        at=at,
        by=by,
        name=asked.requester.helper or asked.requester.name,
        phone=asked.requester.helper_phone or asked.requester.phone,
        case=case,
        year=year,
        number=(last or 0) + 1,
    )
