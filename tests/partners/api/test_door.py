"""The door: kept copies, limits, keys, languages; and no page of HTML whatever goes wrong."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client

from shonod.offices.models import Office
from shonod.partners.actions import issue_key, revoke_key
from shonod.partners.api import door
from shonod.partners.models import Key
from shonod.turnstile import actions as turnstile
from tests.fixtures import NOW, TODAY
from tests.partners.api.asked import API, get, post, problem

pytestmark = pytest.mark.django_db
PUBLIC = (
    *(
        "/charter",
        "/charter.jsonld",
        "/services",
        "/services/2.1.1",
        "/calendar",
        "/calendar/days/2026-11-23",
    ),
    *("/calendar/holidays/2026", "/performance", "/openapi.json"),
    "/due?received_at=2026-11-23T14:10&limit=3+working+days",
)


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_answer_is_kept_until_it_changes(client: Client, homna: Office, path: str) -> None:
    first = get(client, path)
    assert first.status_code == 200
    assert first.headers["Cache-Control"] == "no-cache"
    assert first.headers["Vary"] == "Accept-Language, Accept-Encoding"
    again = get(client, path, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    other = get(client, path, **{"If-None-Match": 'W/"another"'})
    assert other.status_code == 200


def test_a_copy_is_stale_when_the_calendar_changes(client: Client, homna: Office) -> None:
    before = get(client, "/calendar").headers["ETag"]
    Office.objects.filter(pk=homna.pk).update(after_hours_is_next_day=False)
    assert get(client, "/calendar").headers["ETag"] == before
    homna.officehours_set.create(from_on=TODAY, opens="08:00", closes="16:00", declared_at=NOW)
    Office.objects.filter(pk=homna.pk).update(calendar_version=99)
    assert get(client, "/calendar").headers["ETag"] != before


@pytest.mark.parametrize("path", PUBLIC)
def test_head_says_what_get_would(client: Client, homna: Office, path: str) -> None:
    head = client.head(f"{API}{path}", headers={"Accept-Language": "en"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == get(client, path).headers["ETag"]


def test_it_comes_packed_to_whoever_unpacks(client: Client, homna: Office) -> None:
    plain, packed = get(client, "/charter"), get(client, "/charter", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.content) * 3 < len(plain.content)
    assert packed.headers["ETag"] == plain.headers["ETag"]


def test_pages_of_other_sites_may_read_what_is_public(client: Client, homna: Office) -> None:
    for path in (*PUBLIC, "/due"):
        assert get(client, path).headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in post(client, {}).headers


@pytest.mark.parametrize(
    ("query", "accepted", "expected"),
    [
        ("", "", "bn"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "fr, bn;q=0.5, en;q=0.1", "bn"),
        ("", "fr", "bn"),
        ("", "*", "bn"),
        ("", "x" * 5000, "bn"),
        ("?lang=en", "bn", "en"),
        ("?lang=bn", "en", "bn"),
        ("?lang=fr", "en", "en"),
    ],
)
def test_words_are_in_the_language_asked_for(
    client: Client, homna: Office, query: str, accepted: str, expected: str
) -> None:
    for path in ("/services/9", "/nowhere"):
        answer = get(client, f"{path}{query}", lang=accepted)
        assert answer.headers["Content-Language"] == expected
        is_bangla = any("\u0980" <= letter <= "\u09ff" for letter in answer.json()["title"])
        assert is_bangla is (expected == "bn")
        assert not answer.cookies


def issued(office: Office, **more: Any) -> tuple[Key, dict[str, str]]:
    given = {"partner": "ইউডিসি", "may_open": False, "expires_on": TODAY, "at": NOW, **more}
    key, secret = issue_key(office, **given)
    return key, {"Authorization": f"Bearer {secret}"}


def test_a_key_is_noted_once_a_day(client: Client, homna: Office) -> None:
    key, shown = issued(homna)
    assert get(client, "/performance", **shown).status_code == 200
    key.refresh_from_db()
    assert key.used_on == TODAY


@pytest.mark.parametrize(
    "shown", ["", "Bearer", "Bearer x", "Basic dTpw", "Bearer a b", "x" * 9000]
)
def test_what_is_no_key_is_refused_and_never_ignored(
    client: Client, homna: Office, shown: str
) -> None:
    answer = get(client, "/charter", Authorization=shown)
    assert problem(answer) == (401, "key-unknown")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer ")


def test_revoked_ended_and_foreign_keys_are_refused(
    client: Client, homna: Office, rupali: Office
) -> None:
    revoked, its = issued(homna)
    revoke_key(revoked, at=NOW)
    for shown in (
        its,
        issued(rupali)[1],
        issued(homna, expires_on=TODAY - timedelta(days=1))[1],
    ):
        assert problem(get(client, "/charter", **shown)) == (401, "key-unknown")


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turnstile, "LOOKS_TOGETHER", 2)
    monkeypatch.setattr(door, "LOOKS_AN_ADDRESS", 3)
    monkeypatch.setattr(door, "LOOKS_A_KEY", 5)


def test_who_looks_too_often_waits_until_the_minute_is_over(
    client: Client, homna: Office, narrow: None, ten_on_monday
) -> None:
    ten_on_monday.shift(20)
    for _ in range(3):
        assert get(client, "/performance").status_code == 200
    answer = get(client, "/performance")
    assert problem(answer) == (429, "too-many")
    assert answer.headers["Retry-After"] == "40"
    assert get(Client(REMOTE_ADDR="203.0.113.9"), "/performance").status_code == 200
    ten_on_monday.shift(40)
    assert get(client, "/performance").status_code == 200


def test_a_key_may_look_more_often_wherever_it_comes_from(
    client: Client, homna: Office, narrow: None
) -> None:
    _, shown = issued(homna)
    statuses = [get(client, "/performance", **shown).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    assert get(client, "/performance").status_code == 200


def test_guessing_keys_is_counted_too(client: Client, homna: Office, narrow: None) -> None:
    statuses = [get(client, "/charter", Authorization="Bearer x").status_code for _ in range(4)]
    assert statuses == [401] * 3 + [429]


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("get", "/nowhere", (404, "not-found")),
        ("post", "/nowhere", (404, "not-found")),
        ("post", "/charter", (405, "method-not-allowed")),
        ("delete", "/cases", (405, "method-not-allowed")),
        ("put", "/cases/ABCD", (405, "method-not-allowed")),
        ("options", "/due", (405, "method-not-allowed")),
        ("trace", "/services", (405, "method-not-allowed")),
        ("post", "/openapi.json", (405, "method-not-allowed")),
        ("post", "/docs/", (405, "method-not-allowed")),
    ],
)
def test_no_refusal_is_a_page(client: Client, homna: Office, method, path, expected) -> None:
    answer = getattr(client, method)(f"{API}{path}")
    assert problem(answer) == expected
    if answer.status_code == 405:
        assert answer.headers["Allow"]


def test_nor_is_a_wrong_host_or_a_fault(homna: Office) -> None:
    assert problem(Client(HTTP_HOST="in valid").get(f"{API}/charter")) == (400, "bad-request")
    client = Client(raise_request_exception=False)
    with patch("shonod.partners.api.figures.kept_rate", side_effect=ZeroDivisionError):
        assert problem(client.get(f"{API}/performance")) == (500, "failed")
    with patch("shonod.partners.api.figures.kept_rate", side_effect=OperationalError):
        assert problem(client.get(f"{API}/performance")) == (503, "not-now")
    with patch("shonod.offices.middleware.office.reading_at", side_effect=OperationalError):
        assert problem(client.get(f"{API}/performance"))[0] == 500


def test_pages_elsewhere_stay_pages(client: Client, homna: Office) -> None:
    for path in ("/nowhere", "/apix/", "/services/api/"):
        assert client.get(path).headers["Content-Type"].startswith("text/html")
