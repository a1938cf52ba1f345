"""A key is found by its secret, in its own office, while it is good."""

from datetime import datetime, timedelta

import pytest

from shonod.offices.models import Office
from shonod.partners.actions import issue_key, revoke_key
from shonod.partners.models import Key
from shonod.partners.queries import good_key, hash_of, key_of, keys_of
from shonod.partners.states import KeyUnknown
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
LAST = TODAY + timedelta(days=10)


def issued(office: Office, at: datetime = NOW) -> tuple[Key, str]:
    return issue_key(office, partner="ইউডিসি", may_open=True, expires_on=LAST, at=at)


@pytest.mark.parametrize("day", [TODAY, LAST])
def test_a_key_is_good_to_its_last_day(homna: Office, day) -> None:
    key, secret = issued(homna)
    assert good_key(homna, secret, day) == key


def test_it_is_not_good_the_day_after(homna: Office) -> None:
    _key, secret = issued(homna)
    with pytest.raises(KeyUnknown):
        good_key(homna, secret, LAST + timedelta(days=1))


def test_revoked_unknown_foreign_and_endless_secrets_are_alike(
    homna: Office, rupali: Office
) -> None:
    key, secret = issued(homna)
    revoked, its_secret = issued(homna)
    revoke_key(revoked, at=NOW)
    for office, shown in (
        (rupali, secret),
        (homna, its_secret),
        (homna, secret + "x"),
        (homna, ""),
        (homna, "x" * 10_000),
    ):
        with pytest.raises(KeyUnknown):
            good_key(office, shown, TODAY)
    assert good_key(homna, secret, TODAY) == key


def test_the_secret_is_not_kept(homna: Office) -> None:
    key, secret = issued(homna)
    row = Key.objects.filter(pk=key.pk).values().get()
    assert secret not in str(row)
    assert row["secret_hash"] == hash_of(secret)
    assert secret.endswith(row["ending"])


def test_an_office_sees_its_own_keys_newest_first(homna: Office, rupali: Office) -> None:
    first, _ = issued(homna)
    second, _ = issued(homna, NOW + timedelta(seconds=1))
    theirs, _ = issued(rupali)
    assert keys_of(homna) == [second, first]
    assert key_of(homna, first.id) == first
    assert key_of(homna, theirs.id) is None
