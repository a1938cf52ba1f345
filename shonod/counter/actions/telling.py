"""Somebody only asks how a request stands: a contact, and no second request."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.queries import case_by_id
from shonod.cases.states import Channel
from shonod.counter.actions.noting import check_may_note, hold, kept, note_event, noted_once
from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def note_told(
    office: Office, case_id: UUID, *, channel: Channel, once: str, by: Officer, at: datetime
) -> Contact | None:
    """The officer told how the case stands; None where the office has no such case.

    The same `once` again gives the first note. Raises NotPermitted.
    """
    hold(office)
    made = noted_once(office, once)
    if made:
        return made
    actor = check_may_note(by, office, at)
    case = case_by_id(office, case_id)
    if case is None:
        return None
    contact = kept(
        office,
        once=once,
        kind=Kind.STATUS,
        channel=channel,
        at=at,
        by=by,
        name=case.name,
        phone=case.phone,
        case=case,
    )
    data = {"case": str(case.id), "channel": channel}
    note_event(EventKind.CONTACT_NOTED, contact, by=actor, at=at, data=data)
    return contact
