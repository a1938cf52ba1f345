"""Making accounts and changing passwords."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ground.code import ALPHABET
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


def one_time_password() -> str:
    """Three groups of four, read from a screen and typed once: 60 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))


@transaction.atomic
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
    officer.set_password(password)
    officer.save(force_insert=True)
    record(EventKind.OFFICER_ADDED, chain=chain, subject=officer.id, by=by, at=at)
    return officer, password


@transaction.atomic
def change_password(officer: Officer, password: str, *, chain: UUID, at: datetime) -> None:
    """The officer's own choice of password ends the duty to change it."""
    officer.set_password(password)
    officer.must_change_password = False
    officer.save(update_fields=["password", "must_change_password"])
    record(
        EventKind.PASSWORD_CHANGED,
        chain=chain,
        subject=officer.id,
        by=Actor(ActorKind.OFFICER, officer.id),
        at=at,
    )
