"""An institution registers; an officer sees its paper and says yes, no, or that it is known."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.institutions.actions.people import add_person
from shonod.institutions.models import Institution, Link
from shonod.institutions.states import ALARM, AlreadyDecided, State
from shonod.ledger.actions import REQUESTER, actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.turnstile.actions import count_pass, turnstile_key

REGISTRATIONS_AN_ADDRESS = 20


@transaction.atomic
def register_institution(
    office: Office, *, once: str, address: str, at: datetime, **told: str
) -> Institution:
    """Waits for an officer; the same form twice is one. Raises TooMany."""
    key = turnstile_key("institution", address)
    count_pass(key, limit=REGISTRATIONS_AN_ADDRESS, per=timedelta(hours=1), at=at)
    words = {name: stored(text) for name, text in told.items()}
    made, is_new = Institution.objects.get_or_create(
        office=office, once=once, defaults={**words, "registered_at": at}
    )
    if is_new:
        _record(EventKind.INSTITUTION_REGISTERED, made, by=None, at=at)
        _count_waiting(office)
    return made


@transaction.atomic
def verify_institution(institution: Institution, *, by: Officer, at: datetime) -> Institution:
    """Its contact person may sign in from now on. Raises AlreadyDecided."""
    held = _decide(institution, State.VERIFIED, by=by, at=at)
    add_person(
        held,
        name=held.contact_name,
        post_title=held.contact_post,
        email=held.email,
        phone=held.phone,
        by=by,
        at=at,
    )
    _record(EventKind.INSTITUTION_VERIFIED, held, by=by, at=at)
    return held


@transaction.atomic
def decline_institution(
    institution: Institution, *, reason: str, by: Officer, at: datetime
) -> Institution:
    """Raises AlreadyDecided."""
    held = _decide(institution, State.DECLINED, by=by, at=at, reason=stored(reason))
    _record(EventKind.INSTITUTION_DECLINED, held, by=by, at=at)
    return held


@transaction.atomic
def merge_institution(
    institution: Institution, into: Institution, *, by: Officer, at: datetime
) -> Institution:
    """It is the other one under another name: the other keeps its cases. Raises AlreadyDecided."""
    held = _decide(institution, State.MERGED, by=by, at=at, merged_into=into)
    Link.objects.filter(institution=held).update(institution=into)
    _record(EventKind.INSTITUTION_MERGED, held, by=by, at=at, data={"into": str(into.id)})
    return held


def _decide(
    institution: Institution, state: State, *, by: Officer, at: datetime, **more: Any
) -> Institution:
    held = Institution.objects.select_for_update().get(pk=institution.pk)
    if held.state != State.WAITING:
        raise AlreadyDecided
    held.state, held.decided_at, held.decided_by = state, at, by
    for name, value in more.items():
        setattr(held, name, value)
    held.save()
    _count_waiting(held.office)
    return held


def _count_waiting(office: Office) -> None:
    waiting = Institution.objects.filter(office=office, state=State.WAITING)
    sound_alarm(office.id, ALARM, waiting.count())


def _record(
    kind: EventKind,
    institution: Institution,
    *,
    by: Officer | None,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> UUID:
    chain = institution.office_id
    record(kind, chain=chain, subject=institution.id, by=actor_of(by, REQUESTER), at=at, data=data)
    return institution.id
