"""Making accounts and changing passwords."""

import secrets
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from shonod.ground.code import ALPHABET
from shonod.ground.refusals import TooMany
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer
from shonod.turnstile.actions import count_pass, turnstile_key
from shonod.turnstile.queries import passes

TRIES_PER = timedelta(minutes=15)
WRONG_TRIES = 5
# Many people sit behind one address of a mobile network; many addresses can aim at one account.
WRONG_TRIES_OF_ADDRESS = 60
WRONG_TRIES_OF_ACCOUNT = 100


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
    by = Actor(ActorKind.OFFICER, officer.id)
    _set_password(officer, password, one_time=False, chain=chain, by=by, at=at)


def reset_password(officer: Officer, *, chain: UUID, at: datetime, by: Actor = SYSTEM) -> str:
    """A new one-time password, which must be changed; every session of the officer ends."""
    password = one_time_password()
    _set_password(officer, password, one_time=True, chain=chain, by=by, at=at)
    return password


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


def check_tries(username: str, *, address: str, browser: str | None, at: datetime) -> None:
    """Raises TooMany while this account was tried wrongly too often from here, or from anywhere.

    A browser in which the account was signed in before has a count of its own, so that nobody
    elsewhere can lock its owner out.
    """
    for key, limit in _tries(username, address, browser):
        if passes(key, per=TRIES_PER, at=at) >= limit:
            raise TooMany


def count_wrong_try(username: str, *, address: str, browser: str | None, at: datetime) -> None:
    """Remember a wrong password under each key that `check_tries` looks at."""
    for key, limit in _tries(username, address, browser):
        # A parallel try may have used the last one up; this one was wrong all the same.
        with suppress(TooMany):
            count_pass(key, limit=limit, per=TRIES_PER, at=at)


def _tries(username: str, address: str, browser: str | None) -> list[tuple[str, int]]:
    account = username.casefold()
    if browser:
        return [(turnstile_key("sign-in-known", f"{account} {browser}"), WRONG_TRIES)]
    return [
        (turnstile_key("sign-in", f"{account} {address}"), WRONG_TRIES),
        (turnstile_key("sign-in-address", address), WRONG_TRIES_OF_ADDRESS),
        (turnstile_key("sign-in-account", account), WRONG_TRIES_OF_ACCOUNT),
    ]
