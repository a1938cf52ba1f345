"""Issuing a key, using it, revoking it."""

import secrets
from datetime import date, datetime
from uuid import UUID

import structlog
from django.db import DatabaseError, transaction

from shonod.ground.ids import uuid7
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.partners.models import Key
from shonod.partners.queries import hash_of
from shonod.partners.states import IssuedAlready
from shonod.people.models import Officer

log = structlog.get_logger()
# Known by its first letters to whoever finds one where it does not belong.
PREFIX = "shonod_"


@transaction.atomic
def issue_key(
    office: Office,
    *,
    partner: str,
    may_open: bool,
    expires_on: date,
    at: datetime,
    by: Officer | None = None,
    once: UUID | None = None,
) -> tuple[Key, str]:
    """A new key and its secret, which nobody can read again. Raises IssuedAlready when there is
    one with the id `once`."""
    if once and Key.objects.filter(pk=once).exists():
        raise IssuedAlready
    secret = PREFIX + secrets.token_hex(24)
    key = Key.objects.create(
        id=once or uuid7(),
        office=office,
        partner=partner,
        may_open=may_open,
        expires_on=expires_on,
        secret_hash=hash_of(secret),
        ending=secret[-4:],
        issued_at=at,
        issued_by=by,
    )
    data = {"may_open": may_open, "expires_on": expires_on.isoformat()}
    _record(EventKind.KEY_ISSUED, key, at=at, by=by, data=data)
    return key, secret


@transaction.atomic
def revoke_key(key: Key, *, at: datetime, by: Officer | None = None) -> bool:
    """The key opens nothing from now on; False when it was revoked before."""
    if not Key.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=at):
        return False
    _record(EventKind.KEY_REVOKED, key, at=at, by=by, data={})
    return True


def _record(
    kind: EventKind, key: Key, *, at: datetime, by: Officer | None, data: dict[str, object]
) -> None:
    record(kind, chain=key.office_id, subject=key.id, by=actor_of(by), at=at, data=data)


def note_use(key: Key, *, today: date) -> None:
    """Once a day; a day that can't be written keeps nobody from reading."""
    if key.used_on == today:
        return
    try:
        with transaction.atomic():
            Key.objects.filter(pk=key.pk).update(used_on=today)
    except DatabaseError:
        log.exception("key_use_unnoted")
