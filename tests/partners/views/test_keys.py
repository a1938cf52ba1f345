"""Keys at the desk: issued, shown once, listed, revoked."""

import re

import pytest
from django.test import Client
from django.utils.html import escape

from shonod.offices.models import Office
from shonod.partners.actions import issue_key, revoke_key
from shonod.partners.models import Key
from tests.fixtures import NOW, TODAY
from tests.partners.api.asked import get

pytestmark = pytest.mark.django_db
KEYS = "/desk/keys/"
SECRET = re.compile(r"shonod_[0-9a-f]{48}")


def form(client: Client, **changes: str) -> dict[str, str]:
    page = client.get(KEYS).content.decode()
    once = re.search(r'name="once" value="([^"]+)"', page)
    assert once
    typed = {"once": once[1], "partner": "ইউডিসি <ঘাগুটিয়া>", "rights": "open"}
    return typed | {f"expires_on_{part}": n for part, n in DAY.items()} | changes


DAY = {"day": "৩১", "month": "১২", "year": "২০২৬"}


def test_a_key_is_issued_and_its_secret_shown_once(desk: Client) -> None:
    sent = form(desk)
    page = desk.post(KEYS, sent).content.decode()
    secret = SECRET.search(page)
    assert secret
    assert escape("ইউডিসি <ঘাগুটিয়া>") in page
    shown = {"Authorization": f"Bearer {secret[0]}"}
    assert get(Client(), "/performance", **shown).status_code == 200
    again = desk.post(KEYS, sent, follow=True).content.decode()
    assert not SECRET.search(again)
    assert Key.objects.count() == 1
    assert f"…{secret[0][-4:]}" in again


def test_what_was_typed_stays_when_something_is_wrong(desk: Client) -> None:
    answer = desk.post(KEYS, form(desk, expires_on_year="2020"))
    assert answer.status_code == 422
    assert escape("ইউডিসি <ঘাগুটিয়া>") in answer.content.decode()
    assert not Key.objects.exists()


def test_a_key_is_revoked_from_the_list(desk: Client, homna: Office) -> None:
    key, _ = issue_key(homna, partner="ইউডিসি", may_open=False, expires_on=TODAY, at=NOW)
    assert f"{KEYS}{key.id}/revoke/" in desk.get(KEYS).content.decode()
    page = desk.post(f"{KEYS}{key.id}/revoke/", follow=True).content.decode()
    key.refresh_from_db()
    assert key.revoked_at == NOW
    assert "/revoke/" not in page
    assert desk.post(f"{KEYS}{key.id}/revoke/").status_code == 302


def test_keys_of_another_office_are_not_there(desk: Client, rupali: Office) -> None:
    key, _ = issue_key(rupali, partner="অন্যদের", may_open=False, expires_on=TODAY, at=NOW)
    assert "অন্যদের" not in desk.get(KEYS).content.decode()
    assert desk.post(f"{KEYS}{key.id}/revoke/").status_code == 404


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_ended_and_revoked_keys_say_so(desk: Client, homna: Office, lang: str) -> None:
    for _ in range(2):
        key, _secret = issue_key(homna, partner="x", may_open=True, expires_on=TODAY, at=NOW)
    revoke_key(key, at=NOW)
    Key.objects.exclude(pk=key.pk).update(expires_on="2026-11-01", used_on="2026-10-31")
    page = desk.get(f"{KEYS}?lang={lang}").content.decode()
    words = {"bn": ("বাতিল", "মেয়াদ শেষ", "শেষ ব্যবহার"), "en": ("Revoked", "Ended", "last used")}
    assert all(word in page for word in words[lang])
