"""Making accounts, changing passwords and what an officer says of himself."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ground.code import ALPHABET
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.actions.watch import Whence, end_sessions, note
from shonod.people.models import Officer
from shonod.people.states import Kind


def one_time_password() -> str:
    """Three groups of four, read from a screen and typed once: 60 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))


def add_officer(
    *,
    username: str,
    name: str,
    chain: UUID,
    at: datetime,
    name_en: str = "",
    email: str = "",
    phone: str = "",
    administrator: bool = False,
    by: Actor = SYSTEM,
) -> tuple[Officer, str]:
    """A new officer and the one-time password, which is shown once and must be changed."""
    password = one_time_password()
    officer = Officer(
        username=username,
        name=name,
        name_en=name_en,
        email=email,
        phone=phone,
        is_administrator=administrator,
        added_at=at,
    )
    # Hashed before the transaction: it is slow by design, and SQLite has one writer.
    officer.set_password(password)
    with transaction.atomic():
        officer.save(force_insert=True)
        record(EventKind.OFFICER_ADDED, chain=chain, subject=officer.id, by=by, at=at)
    return officer, password


def change_password(officer: Officer, password: str, *, chain: UUID, at: datetime) -> None:
    """The officer's own choice of password ends the duty to change it."""
    by, is_first = Actor(ActorKind.OFFICER, officer.id), officer.must_change_password
    _set_password(officer, password, one_time=False, chain=chain, by=by, at=at)
    if not is_first:
        note(officer, Kind.PASSWORD_CHANGED, at=at)


def reset_password(officer: Officer, *, chain: UUID, at: datetime, by: Actor = SYSTEM) -> str:
    """A new one-time password, which must be changed; every session of the officer ends."""
    password = one_time_password()
    _set_password(officer, password, one_time=True, chain=chain, by=by, at=at)
    note(officer, Kind.PASSWORD_RESET, at=at)
    end_sessions(officer, at=at)
    return password


@transaction.atomic
def set_active(officer: Officer, *, active: bool, chain: UUID, by: Actor, at: datetime) -> bool:
    """Close the account, which ends its sessions at once, or open it again. False when it is so.

    Who sits in whose place changes with it: ask for it by shonod.offices.actions.accounts.
    """
    if not Officer.objects.filter(pk=officer.pk, is_active=not active).update(is_active=active):
        return False
    officer.is_active = active
    if not active:
        end_sessions(officer, at=at)
    kind = EventKind.ACCOUNT_OPENED if active else EventKind.ACCOUNT_CLOSED
    record(kind, chain=chain, subject=officer.id, by=by, at=at)
    return True


@transaction.atomic
def change_details(
    officer: Officer, details: dict[str, str], *, chain: UUID, at: datetime, whence: Whence
) -> bool:
    """Name, telephone and e-mail. False when nothing is another. None of them opens an account."""
    fields = [name for name, value in details.items() if getattr(officer, name) != value]
    if not fields:
        return False
    for name in fields:
        setattr(officer, name, details[name])
    officer.save(update_fields=fields)
    record(
        EventKind.OFFICER_DETAILS_CHANGED,
        chain=chain,
        subject=officer.id,
        by=Actor(ActorKind.OFFICER, officer.id),
        at=at,
        data={"fields": sorted(fields)},
    )
    note(officer, Kind.DETAILS_CHANGED, at=at, whence=whence)
    return True


def _set_password(
    officer: Officer, password: str, *, one_time: bool, chain: UUID, by: Actor, at: datetime
) -> None:
    officer.set_password(password)
    officer.must_change_password = one_time
    with transaction.atomic():
        officer.save(update_fields=["password", "must_change_password"])
        record(
            EventKind.PASSWORD_CHANGED,
            chain=chain,
            subject=officer.id,
            by=by,
            at=at,
            data={"one_time": one_time},
        )
