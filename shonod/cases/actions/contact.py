"""Reaching a requester elsewhere: asked for in person, told to both, in force after some days.

A telephone alone never changes it: numbers are stolen, and given to somebody else in time.
"""

from datetime import datetime, time, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import check_may_answer, locked, note_event, say, touch
from shonod.cases.models import Case, ContactChange
from shonod.cases.queries import contact_change_of
from shonod.ground.clock import DHAKA, local
from shonod.ground.refusals import MoveNotAllowed
from shonod.ledger.actions import REQUESTER, SYSTEM, Actor
from shonod.ledger.states import EventKind
from shonod.offices.queries import measure_of
from shonod.offices.states import MeasureName
from shonod.people.models import Officer


@transaction.atomic
def ask_contact_change(
    case_id: UUID,
    *,
    phone: str,
    email: str,
    known_by: str,
    by: Officer,
    at: datetime,
    version: int | None = None,
) -> ContactChange:
    """The officer saw the person, by `known_by`, which is kept as a note. What is empty stays. The
    new contact holds once the office's days for it are over; asked again, the newer one waits.

    Raises NotPermitted, and MoveNotAllowed for a closed case and for the contact that it has.
    """
    case = locked(case_id, version)
    actor = check_may_answer(by, case, at)
    phone, email = phone or case.phone, email or case.email
    if case.is_closed or (phone, email) == (case.phone, case.email):
        raise MoveNotAllowed
    _stop(case, by=actor, at=at)
    today = local(at).date()
    on = today + timedelta(days=measure_of(case.office, MeasureName.CONTACT_WAITS, today))
    change = ContactChange.objects.create(
        office=case.office,
        case=case,
        old_phone=case.phone,
        old_email=case.email,
        phone=phone,
        email=email,
        asked_at=at,
        asked_by=by,
        holds_at=datetime.combine(on, time(), DHAKA),
    )
    touch(case, at=at)
    say(case, known_by, by=actor, at=at, officer=by, is_internal=True)
    data = {"change": str(change.id), "holds_on": on.isoformat()}
    note_event(EventKind.CONTACT_CHANGE_ASKED, case, by=actor, at=at, data=data)
    return change


@transaction.atomic
def stop_contact_change(case_id: UUID, *, by: Officer | None, at: datetime) -> bool:
    """The contact stays as it was: the old or the new one says “not me” (`by` None), or an officer
    takes it back. False where nothing waited. Raises NotPermitted."""
    case = locked(case_id, None)
    actor = check_may_answer(by, case, at) if by else REQUESTER
    return _stop(case, by=actor, at=at)


def _stop(case: Case, *, by: Actor, at: datetime) -> bool:
    change = contact_change_of(case)
    if change is None:
        return False
    change.stopped_at = at
    change.save(update_fields=["stopped_at"])
    touch(case, at=at)
    data = {"change": str(change.id)}
    note_event(EventKind.CONTACT_CHANGE_STOPPED, case, by=by, at=at, data=data)
    return True


def hold_contact(case_id: UUID, *, at: datetime) -> bool:
    """The days are over and nobody said no. Safe to call again; False when there was none."""
    with transaction.atomic():
        case = locked(case_id, None)
        change = contact_change_of(case)
        if change is None or change.holds_at > at:
            return False
        change.held_at = at
        change.save(update_fields=["held_at"])
        case.phone, case.email = change.phone, change.email
        touch(case, at=at)
        data = {"change": str(change.id)}
        note_event(EventKind.CONTACT_CHANGED, case, by=SYSTEM, at=at, data=data)
        return True
