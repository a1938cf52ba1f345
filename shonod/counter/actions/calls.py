"""Calls that nobody took: noted, called back, settled."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.counter.actions.noting import check_may_note, hold, kept, note_event, noted_once
from shonod.counter.models import Contact
from shonod.counter.queries import open_calls
from shonod.counter.states import Kind, Outcome
from shonod.ground.clock import local
from shonod.ledger.actions import Actor
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.offices.queries import measure_of
from shonod.offices.states import MeasureName
from shonod.people.models import Officer

ALARM = "missed_calls"


@transaction.atomic
def note_missed_call(
    office: Office,
    *,
    phone: str,
    note: str,
    called_at: datetime,
    once: str,
    by: Officer,
    at: datetime,
) -> Contact:
    """A call that nobody took waits to be called back. The same `once` again is the same call.

    Raises NotPermitted.
    """
    hold(office)
    made = noted_once(office, once)
    if made:
        return made
    actor = check_may_note(by, office, at)
    call = kept(
        office,
        once=once,
        kind=Kind.MISSED,
        channel=Channel.PHONE,
        at=called_at,
        by=by,
        phone=phone,
        note=note,
    )
    data = {"called_at": called_at.isoformat()}
    note_event(EventKind.CALL_MISSED, call, by=actor, at=at, data=data)
    _sound(office)
    return call


@transaction.atomic
def settle_call(
    office: Office, call_id: UUID, outcome: Outcome, *, seen: int, by: Officer, at: datetime
) -> Contact | None:
    """It was called back; not reached, it stays open until it was tried often enough.

    `seen`: the tries that the officer had before his eyes, so that a press counts once. None where
    the office has no such call. Raises NotPermitted.
    """
    hold(office)
    actor = check_may_note(by, office, at)
    call = Contact.objects.filter(office=office, kind=Kind.MISSED, pk=call_id).first()
    if call is None or not call.is_open or call.tries != seen:
        return call
    call.tries += 1
    enough = measure_of(office, MeasureName.CALL_TRIES, local(at).date())
    if outcome is Outcome.NOT_REACHED and call.tries < enough:
        call.save(update_fields=["tries"])
        return call
    _settle(call, outcome, by=actor, at=at)
    return call


def become_request(call_id: UUID, case: Case, *, by: Actor, at: datetime) -> None:
    """The missed call led to the case; the caller holds the office. One settled before stays."""
    call = Contact.objects.filter(office=case.office, kind=Kind.MISSED, pk=call_id).first()
    if call and call.is_open:
        call.case = case
        _settle(call, Outcome.REQUEST, by=by, at=at)


def _settle(call: Contact, outcome: Outcome, *, by: Actor, at: datetime) -> None:
    call.outcome, call.settled_at = outcome, at
    call.save(update_fields=["outcome", "settled_at", "tries", "case"])
    data = {"outcome": outcome, "tries": call.tries}
    note_event(EventKind.CALL_SETTLED, call, by=by, at=at, data=data)
    _sound(call.office)


def _sound(office: Office) -> None:
    sound_alarm(office.id, ALARM, open_calls(office).count())
