"""Second steps: an authenticator app, passkeys, and codes on paper for when both are lost."""

import secrets
from datetime import datetime
from uuid import UUID

import pyotp
from django.db import transaction
from pyotp.utils import strings_equal

from shonod.ground.bangla import western_digits
from shonod.ground.code import ALPHABET
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.actions.watch import NOWHERE, Whence, note
from shonod.people.gateways import seal
from shonod.people.gateways.webauthn import Credential
from shonod.people.models import Authenticator, Officer, Passkey, RecoveryCode
from shonod.people.states import Kind, WrongCode

CODES = 10
HALF_MINUTE = 30
# A phone's clock may be half a minute off, either way.
DRIFT = (0, -1, 1)


def new_secret() -> str:
    """For an authenticator app: 160 bits in base 32."""
    return pyotp.random_base32()


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The half minute that `code` belongs to, now or next to now; None: of none of them."""
    app, now = pyotp.TOTP(secret, interval=HALF_MINUTE), int(at.timestamp()) // HALF_MINUTE
    typed = western_digits(code)
    return next(
        (now + off for off in DRIFT if strings_equal(app.at(at, counter_offset=off), typed)), None
    )


@transaction.atomic
def add_app(
    officer: Officer, *, secret: str, code: str, chain: UUID, at: datetime, whence: Whence
) -> list[str]:
    """The app that shows `code` now counts from now on, and no other. The recovery codes that were
    made with it, none when there are some. Raises WrongCode."""
    step = step_of(secret, code, at)
    if step is None:
        raise WrongCode
    Authenticator.objects.update_or_create(
        officer=officer,
        defaults={
            "sealed_secret": seal().closed(secret),
            "last_step": step,
            "added_at": at,
            "used_at": None,
        },
    )
    return _added(officer, Kind.APP_ADDED, chain=chain, at=at, whence=whence)


@transaction.atomic
def add_key(
    officer: Officer,
    *,
    key: Credential,
    name: str,
    host: str,
    alone: bool,
    chain: UUID,
    at: datetime,
    whence: Whence,
) -> list[str]:
    """A passkey. It opens `alone` only when it proved that it asks for its owner."""
    Passkey.objects.create(
        officer=officer,
        name=name,
        host=host,
        credential_hash=key.found,
        credential=key.data,
        sign_count=key.sign_count,
        opens_alone=alone and key.verified,
        added_at=at,
    )
    return _added(officer, Kind.KEY_ADDED, chain=chain, at=at, whence=whence)


def _added(officer: Officer, kind: Kind, *, chain: UUID, at: datetime, whence: Whence) -> list[str]:
    if officer.protected_at is None:
        officer.protected_at = at
        officer.save(update_fields=["protected_at"])
    by, data = Actor(ActorKind.OFFICER, officer.id), {"means": kind.value.partition("_")[0]}
    record(EventKind.SECOND_STEP_ADDED, chain=chain, subject=officer.id, by=by, at=at, data=data)
    note(officer, kind, at=at, whence=whence)
    if officer.recovery_codes.filter(used_at=None).exists():
        return []
    return make_codes(officer, chain=chain, at=at, whence=whence)


@transaction.atomic
def make_codes(
    officer: Officer,
    *,
    chain: UUID,
    at: datetime,
    whence: Whence = NOWHERE,
    by: Actor | None = None,
) -> list[str]:
    """Ten new codes, shown once; the ones before them are worth nothing from now on."""
    codes = ["".join(secrets.choice(ALPHABET) for _ in range(10)) for _ in range(CODES)]
    officer.recovery_codes.all().delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(officer=officer, code_hash=_code_hash(officer, code)) for code in codes
    )
    record(
        EventKind.RECOVERY_CODES_MADE,
        chain=chain,
        subject=officer.id,
        by=by or Actor(ActorKind.OFFICER, officer.id),
        at=at,
    )
    note(officer, Kind.CODES_MADE, at=at, whence=whence)
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def _code_hash(officer: Officer, code: str) -> str:
    return seal().hashed(f"recovery {officer.id} {code}")


def take_code(officer: Officer, typed: str, *, at: datetime, whence: Whence) -> bool:
    """Whether `typed` is what the app shows now, or one of the codes on paper; each works once."""
    code = "".join(western_digits(typed).split()).replace("-", "").upper()
    if code.isdecimal() and len(code) == 6:
        return _take_app_code(officer, code, at)
    used = RecoveryCode.objects.filter(
        officer=officer, code_hash=_code_hash(officer, code), used_at=None
    ).update(used_at=at)
    if used:
        note(officer, Kind.CODE_USED, at=at, whence=whence)
    return bool(used)


def _take_app_code(officer: Officer, code: str, at: datetime) -> bool:
    app = Authenticator.objects.filter(officer=officer).first()
    step = step_of(seal().opened(app.sealed_secret), code, at) if app else None
    if app is None or step is None:
        return False
    # In one statement, so that of two that come at once one finds the step used.
    newer = Authenticator.objects.filter(pk=app.pk, last_step__lt=step)
    return bool(newer.update(last_step=step, used_at=at))


def take_key(passkey: Passkey, used: Credential, *, at: datetime) -> bool:
    """Whether the key's own count grew, where it keeps one: a copy of a key would lag behind."""
    before = Passkey.objects.filter(pk=passkey.pk)
    if used.sign_count:
        before = before.filter(sign_count__lt=used.sign_count)
    return bool(before.update(sign_count=used.sign_count, used_at=at))


def remove_app(officer: Officer, *, chain: UUID, at: datetime, whence: Whence) -> None:
    with transaction.atomic():
        if Authenticator.objects.filter(officer=officer).delete()[0]:
            _removed(officer, Kind.APP_REMOVED, chain=chain, at=at, whence=whence)


def remove_key(passkey: Passkey, *, chain: UUID, at: datetime, whence: Whence) -> None:
    with transaction.atomic():
        if Passkey.objects.filter(pk=passkey.pk).delete()[0]:
            _removed(passkey.officer, Kind.KEY_REMOVED, chain=chain, at=at, whence=whence)


def reset_factors(officer: Officer, *, chain: UUID, at: datetime) -> None:
    """For an officer who lost everything: the password alone opens, until he adds a new one."""
    with transaction.atomic():
        Authenticator.objects.filter(officer=officer).delete()
        officer.passkeys.all().delete()
        _removed(officer, Kind.FACTORS_RESET, chain=chain, at=at, whence=NOWHERE, by=SYSTEM)


def _removed(
    officer: Officer,
    kind: Kind,
    *,
    chain: UUID,
    at: datetime,
    whence: Whence,
    by: Actor | None = None,
) -> None:
    """Without the last of them the codes on paper are worth nothing either."""
    has_app = Authenticator.objects.filter(officer=officer).exists()
    if not has_app and not officer.passkeys.exists():
        officer.recovery_codes.all().delete()
        officer.protected_at = None
        officer.save(update_fields=["protected_at"])
    record(
        EventKind.SECOND_STEP_REMOVED,
        chain=chain,
        subject=officer.id,
        by=by or Actor(ActorKind.OFFICER, officer.id),
        at=at,
        data={"means": kind.value.partition("_")[0]},
    )
    note(officer, kind, at=at, whence=whence)
