"""Entering a paper in the receipt register, correcting the line, adding its scan."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.files import attach_to_draft, put_to_case
from shonod.cases.models import Attachment
from shonod.ground.bangla import stored
from shonod.ground.clock import DHAKA, local
from shonod.ground.refusals import NotPermitted
from shonod.ledger.states import EventKind
from shonod.letters.actions.keeping import check_may_keep, hold, note_event, ring
from shonod.letters.models import Received
from shonod.letters.queries.numbers import next_number
from shonod.letters.states import PaperKind, Way
from shonod.offices.models import Office
from shonod.people.models import Officer

# A paper of a day before today came while the office was open; nobody noted the minute.
MIDDAY = time(12)


@dataclass(frozen=True, slots=True)
class Paper:
    """What the register says of a paper, as it is typed."""

    sender_office: str
    subject: str
    kind: PaperKind = PaperKind.REQUISITION
    way: Way = Way.HAND
    memo_number: str = ""
    memo_on: date | None = None
    sender_post: str = ""
    phone: str = ""
    email: str = ""
    pages: int = 1
    addressed_to: str = ""


@transaction.atomic
def register_paper(
    office: Office, paper: Paper, *, received_on: date, once: UUID, by: Officer, at: datetime
) -> Received:
    """Give the paper its number in the register of the year in which it came.

    `once` becomes the row's id: the same form again is the same line. Raises NotPermitted.
    """
    actor = check_may_keep(by, office, at)
    hold(office)
    made = Received.objects.filter(pk=once).first()
    if made is not None:
        if made.office_id != office.id:
            raise NotPermitted
        return made
    row = line_of(paper, office=office, once=once)
    row.year, row.number = received_on.year, next_number(Received, office, received_on.year)
    row.received_on, row.received_at = received_on, _instant(received_on, at)
    row.entered_at, row.entered_by = at, by
    row.save(force_insert=True)
    data = {
        "year": row.year,
        "number": row.number,
        "kind": row.kind,
        "received_on": received_on.isoformat(),
    }
    note_event(EventKind.PAPER_RECEIVED, row, by=actor, at=at, data=data)
    ring(office.id)
    return row


def line_of(paper: Paper, *, office: Office, once: UUID) -> Received:
    """What the register would say of the paper, without a number and not saved."""
    row = Received(id=once, office=office)
    _fill(row, paper)
    return row


def _instant(on: date, at: datetime) -> datetime:
    """When a paper of that day came: today, as it is entered."""
    return at if on == local(at).date() else datetime.combine(on, MIDDAY, DHAKA)


def _fill(row: Received, paper: Paper) -> list[str]:
    """Put the paper's facts on the row; returns which of them are others than before."""
    changed = []
    for field in fields(Paper):
        value = getattr(paper, field.name)
        kept = stored(value) if isinstance(value, str) else value
        if getattr(row, field.name) != kept:
            changed.append(field.name)
            setattr(row, field.name, kept)
    row.set_keys()
    return changed


@transaction.atomic
def correct_paper(row_id: UUID, paper: Paper, *, by: Officer, at: datetime) -> Received:
    """Mend what was mistyped; number and day of receipt stay. Raises NotPermitted."""
    row = Received.objects.select_for_update(of=("self",)).select_related("office").get(pk=row_id)
    actor = check_may_keep(by, row.office, at)
    changed = _fill(row, paper)
    if changed:
        row.save()
        data = {"fields": changed}
        note_event(EventKind.PAPER_CORRECTED, row, by=actor, at=at, data=data)
    return row


def add_scan(row: Received, content: bytes, *, name: str, by: Officer, at: datetime) -> Attachment:
    """A scan of the paper, through the gate; where a case was made of it, it goes there too.

    Raises FileRefused, NotPermitted.
    """
    actor = check_may_keep(by, row.office, at)
    file = attach_to_draft(content, name=name, office=row.office, draft=row.id, at=at)
    if row.case:
        put_to_case(row.id, case=row.case, by=actor, at=at)
    return file
