"""Second steps: what an app shows is good now or next to now, and once."""

from datetime import timedelta
from uuid import uuid4

import pytest

from shonod.ledger.queries import events_of
from shonod.people.actions.factors import (
    CODES,
    add_app,
    add_key,
    make_codes,
    new_secret,
    remove_app,
    remove_key,
    reset_factors,
    step_of,
    take_code,
    take_key,
)
from shonod.people.actions.watch import NOWHERE
from shonod.people.gateways.webauthn import Credential
from shonod.people.models import Authenticator, Officer, Passkey, RecoveryCode
from shonod.people.states import WrongCode
from tests.fixtures import NOW
from tests.people.proving import SECRET, protect, shown

SAID = {"chain": uuid4(), "at": NOW, "whence": NOWHERE}
IN_HAND = {"at": NOW, "whence": NOWHERE}


def passkey(officer: Officer, *, alone: bool = True, verified: bool = True) -> Passkey:
    key = Credential(found=f"{uuid4()}", data=b"public", sign_count=3, verified=verified)
    add_key(officer, key=key, name="ফোন", host="localhost", alone=alone, **SAID)
    return Passkey.objects.get(credential_hash=key.found)


@pytest.mark.parametrize(
    ("steps", "is_good"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_a_phones_clock_may_be_half_a_minute_off(steps, is_good):
    assert (step_of(SECRET, shown(steps=steps), NOW) is not None) == is_good


def test_a_code_is_read_in_bangla_digits_too():
    bangla = shown().translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
    assert step_of(SECRET, bangla, NOW) == step_of(SECRET, shown(), NOW)


def test_an_app_counts_when_its_first_code_was_seen(officer):
    with pytest.raises(WrongCode):
        add_app(officer, secret=new_secret(), code="000000x", **SAID)
    assert not Authenticator.objects.exists()
    codes = add_app(officer, secret=SECRET, code=shown(), **SAID)
    assert len(set(codes)) == CODES
    assert officer.protected_at == NOW
    assert events_of(officer.id).filter(kind="second_step_added").get().data == {"means": "app"}


def test_the_secret_and_the_codes_lie_sealed_and_hashed(officer):
    codes = protect(officer)
    assert SECRET.encode() not in bytes(Authenticator.objects.get().sealed_secret)
    kept = set(RecoveryCode.objects.values_list("code_hash", flat=True))
    assert not kept & {code.replace("-", "") for code in codes}


def test_a_code_opens_once_and_none_before_it_either(officer):
    protect(officer)
    assert take_code(officer, shown(), **IN_HAND)
    assert not take_code(officer, shown(), **IN_HAND)
    assert not take_code(officer, shown(steps=-1), **IN_HAND)
    assert take_code(officer, shown(steps=1), **IN_HAND)


def test_the_code_that_set_the_app_up_is_used(officer):
    add_app(officer, secret=SECRET, code=shown(), **SAID)
    assert not take_code(officer, shown(), **IN_HAND)


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "০০০", "9" * 40, "2222222222"])
def test_what_nobody_gave_out_opens_nothing(officer, typed):
    protect(officer)
    assert not take_code(officer, typed, **IN_HAND)


def test_a_recovery_code_opens_once_however_it_is_typed(officer):
    first, second, *_rest = protect(officer)
    assert take_code(officer, first.lower(), **IN_HAND)
    assert not take_code(officer, first, **IN_HAND)
    assert take_code(officer, f" {second.replace('-', ' ')} ", **IN_HAND)


def test_new_codes_end_the_old_ones_and_another_officers_open_nothing(officer, rupali_officer):
    old = protect(officer)
    others = protect(rupali_officer)
    new = make_codes(officer, **SAID)
    assert not take_code(officer, old[0], **IN_HAND)
    assert not take_code(officer, others[0], **IN_HAND)
    assert take_code(officer, new[0], **IN_HAND)


@pytest.mark.parametrize(
    ("alone", "verified", "opens"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_only_a_key_that_asks_for_its_owner_opens_alone(officer, alone, verified, opens):
    assert passkey(officer, alone=alone, verified=verified).opens_alone is opens


@pytest.mark.parametrize(("count", "is_taken"), [(4, True), (3, False), (2, False), (0, True)])
def test_a_copied_key_lags_behind(officer, count, is_taken):
    key = passkey(officer)
    used = Credential(key.credential_hash, b"public", count, verified=True)
    assert take_key(key, used, at=NOW) is is_taken


def test_without_the_last_of_them_the_password_alone_opens(officer):
    protect(officer)
    key = passkey(officer)
    remove_app(officer, **SAID)
    officer.refresh_from_db()
    assert officer.protected_at
    key.officer.refresh_from_db()
    remove_key(key, **SAID)
    officer.refresh_from_db()
    assert officer.protected_at is None
    assert not officer.recovery_codes.exists()


def test_a_reset_takes_all_away_and_tells_the_owner(officer):
    protect(officer)
    passkey(officer)
    reset_factors(officer, chain=uuid4(), at=NOW + timedelta(hours=1))
    officer.refresh_from_db()
    assert officer.protected_at is None
    assert not officer.passkeys.exists()
    assert officer.untold
