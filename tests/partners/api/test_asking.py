"""Opening a case: the web form's action and its refusals, as problems that point."""

import json
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client

from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.cases.states import Channel
from shonod.intake import actions as intake
from shonod.offices.models import Office
from shonod.partners.actions import issue_key
from shonod.partners.models import Sending
from tests.cases.gateways.nasty import EICAR, picture
from tests.fixtures import NOW, TODAY
from tests.partners.api.asked import API, CASE, ONCE, get, places, post, problem

pytestmark = pytest.mark.django_db
OFFICE = {"name": "মো. করিম", "email": "college@example.org", "organisation": "হোমনা কলেজ"}


def bearer(office: Office, *, may_open: bool) -> dict[str, str]:
    _, secret = issue_key(office, partner="ইউডিসি", may_open=may_open, expires_on=TODAY, at=NOW)
    return {"Authorization": f"Bearer {secret}"}


def with_files(client: Client, *files: Any, told: Any = CASE, **more: Any) -> Any:
    parts = {"case": json.dumps(told), "files": files, **more}
    return client.post(f"{API}/cases", parts, headers={"Idempotency-Key": ONCE})


def test_a_case_is_opened(client: Client, homna: Office) -> None:
    answer = post(client, CASE)
    told, case = answer.json(), Case.objects.get()
    assert answer.status_code == 201
    assert told["code"].replace("-", "") == code_of(case)
    assert (told["service"], told["due_on"]) == ("2.1.1", "2026-11-26")
    assert answer.headers["Location"] == told["links"]["case"]
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert (case.name, case.phone, case.channel) == ("সালমা বেগম", "+8801712345678", Channel.PARTNER)
    followed = client.get(told["links"]["case"]).json()
    assert (followed["state"], followed["due_on"]) == ("received", "2026-11-26")
    assert client.get(told["links"]["receipt"]).json() == case.receipt
    assert client.get(told["links"]["page"]).status_code == 200


def test_the_same_again_is_the_same_case_and_another_is_refused(
    client: Client, homna: Office
) -> None:
    first = post(client, CASE)
    quoted = post(client, json.dumps(CASE, indent=3), once=f'"{ONCE}"')
    assert (quoted.status_code, quoted.content) == (201, first.content)
    assert problem(post(client, {**CASE, "details": "অন্য"})) == (422, "sent-differently")
    assert Case.objects.count() == 1


def test_one_under_way_is_to_be_waited_for(client: Client, homna: Office) -> None:
    post(client, CASE)
    Sending.objects.update(case=None)
    answer = post(client, CASE)
    assert problem(answer) == (409, "still-sending")
    assert answer.headers["Retry-After"] == "2"


@pytest.mark.parametrize("once", [None, "short", "x" * 201, "with a space in it", "ক" * 20])
def test_a_key_of_ones_own_is_needed(client: Client, homna: Office, once) -> None:
    sent = once.encode().decode("latin-1") if once else None
    answer = post(client, CASE, once=sent)
    assert problem(answer) == (400, "bad-request")
    assert places(answer) == ["Idempotency-Key"]


def told(**changes: Any) -> dict[str, Any]:
    return {**CASE, **changes}


def asked_by(**changes: Any) -> dict[str, Any]:
    return {**CASE, "requester": {**CASE["requester"], **changes}}  # type: ignore[dict-item]


WRONG = [
    (told(service="9.9.9"), ["#/service"]),
    (told(service=1), ["#/service"]),
    (told(service="x" * 21), ["#/service"]),
    (told(details=""), ["#/details"]),
    (told(details="  \n "), ["#/details"]),
    (told(details="a\x00b"), ["#/details"]),
    (told(details="ক" * 5001), ["#/details"]),
    (told(details=None), ["#/details"]),
    (told(language="fr"), ["#/language"]),
    (told(agreed_on="2026-11-25"), ["#/agreed_on"]),  # 2.1.1 lets no day be agreed
    (told(agreed_on="tomorrow"), ["#/agreed_on"]),
    (told(agreed_on=1700000000), ["#/agreed_on"]),
    (told(unknown=1), ["#/unknown"]),
    (told(requester=None), ["#/requester"]),
    (told(requester={}), ["#/requester/name"]),
    (asked_by(phone="123"), ["#/requester/phone"]),
    (asked_by(phone="+14155552671"), ["#/requester/phone"]),
    (asked_by(phone=None), ["#/requester"]),
    (asked_by(email="x"), ["#/requester/email"]),
    (asked_by(name=""), ["#/requester/name"]),
    (asked_by(name="x" * 201), ["#/requester/name"]),
    (asked_by(memo_on="2026-11-24"), ["#/requester/memo_on"]),  # tomorrow
    (asked_by(memo_on="1971-12-16"), ["#/requester/memo_on"]),
    (asked_by(**{"a/b~c": 1}), ["#/requester/a~1b~0c"]),
    (told(service="2.2.1"), ["#/requester/organisation"]),
    (told(service="2.2.1", requester=OFFICE, agreed_on="2026-11-27"), ["#/agreed_on"]),  # Friday
    (told(service="2.2.1", requester=OFFICE, agreed_on="2026-12-31"), ["#/agreed_on"]),  # too late
    (told(service="2.2.1", requester=OFFICE, agreed_on="2026-11-22"), ["#/agreed_on"]),  # past
    ({}, ["#/service", "#/details", "#/requester"]),
    ([], ["#"]),
]


@pytest.mark.parametrize(("sent", "where"), WRONG)
def test_what_is_wrong_is_pointed_at(client: Client, homna: Office, sent, where) -> None:
    answer = post(client, sent)
    assert problem(answer) == (422, "invalid")
    assert places(answer) == where
    assert not Case.objects.exists()
    assert not Sending.objects.exists()


def test_it_is_said_in_the_readers_language(client: Client, homna: Office) -> None:
    in_bangla = post(client, {}, lang="bn").json()
    assert in_bangla["title"] == "কিছু মান ঠিক নয়"
    assert in_bangla["errors"][0]["detail"] == "এটি লাগবে।"
    assert post(client, {}, lang="en").json()["title"] == "Some values are not right"


@pytest.mark.parametrize("raw", [b" ", b"{", b"\xff\xfe", b'{"a":"\\ud800"}', b"[" * 100_000])
def test_what_is_no_json_is_unreadable(client: Client, homna: Office, raw: bytes) -> None:
    assert problem(post(client, raw)) == (400, "bad-request")


def test_a_day_is_agreed_where_the_charter_lets_one_be(client: Client, homna: Office) -> None:
    sent = told(service="2.2.1", requester=OFFICE, agreed_on="2026-11-30")
    assert post(client, sent).json()["due_on"] == "2026-11-30"


def test_papers_pass_the_gate_of_the_web(client: Client, homna: Office) -> None:
    answer = with_files(client, SimpleUploadedFile("চিঠি.png", picture("PNG")))
    assert answer.status_code == 201, answer.content
    file = Case.objects.get().attachments.get()
    assert (file.name, file.kind) == ("চিঠি.png", "image/png")


def test_the_case_may_come_as_a_file_of_the_form(client: Client, homna: Office) -> None:
    part = SimpleUploadedFile("case.json", json.dumps(CASE).encode(), "application/json")
    answer = client.post(f"{API}/cases", {"case": part}, headers={"Idempotency-Key": ONCE})
    assert answer.status_code == 201, answer.content


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ([SimpleUploadedFile("a.txt", EICAR)], ["#/files"]),
        ([SimpleUploadedFile(f"{n}.txt", b"x") for n in range(6)], ["#/files"]),
        ([SimpleUploadedFile("a.pdf", b"%PDF-" + bytes(10 * 1024 * 1024))], ["#/files/0"]),
    ],
)
def test_papers_that_may_not_come_in(client: Client, homna: Office, files, where) -> None:
    answer = with_files(client, *files)
    assert problem(answer) == (422, "invalid")
    assert places(answer) == where
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text/plain", (415, "not-this-kind")),
        ("application/x-www-form-urlencoded", (415, "not-this-kind")),
        ("", (415, "not-this-kind")),
        ("multipart/form-data", (400, "bad-request")),
        ("multipart/form-data; boundary=x", (400, "bad-request")),
    ],
)
def test_other_kinds_of_content(client: Client, homna: Office, kind: str, expected) -> None:
    answer = client.post(f"{API}/cases", b"x", kind, headers={"Idempotency-Key": ONCE})
    assert problem(answer) == expected


def test_what_is_too_large(client: Client, homna: Office) -> None:
    large = told(details="x" * 3_000_000)
    assert problem(post(client, large)) == (413, "too-large")
    huge = client.post(f"{API}/cases", b"", "application/json", CONTENT_LENGTH=str(10**9))
    assert problem(huge) == (413, "too-large")


def test_a_partner_brings_its_name(client: Client, homna: Office) -> None:
    assert post(client, CASE, **bearer(homna, may_open=True)).status_code == 201
    assert Case.objects.get().via == "ইউডিসি"


def test_a_key_for_reading_opens_nothing(client: Client, homna: Office) -> None:
    answer = post(client, CASE, **bearer(homna, may_open=False))
    assert problem(answer) == (403, "not-permitted")
    assert not Case.objects.exists()


def test_many_from_one_contact_wait(
    client: Client, homna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "CASES_A_CONTACT", 1)
    assert post(client, CASE).status_code == 201
    answer = post(client, CASE, once="another-key-of-mine")
    assert problem(answer) == (429, "too-many")
    assert answer.headers["Retry-After"] == "3600"


def test_a_full_disk_says_not_saved(client: Client, homna: Office) -> None:
    with patch("shonod.partners.api.asking.send_once", side_effect=OperationalError("full")):
        answer = post(client, CASE)
    assert problem(answer) == (503, "not-now")
    assert answer.headers["Retry-After"] == "60"


def test_a_clock_that_is_behind_promises_nothing(
    client: Client, homna: Office, ten_on_monday
) -> None:
    post(client, CASE)
    ten_on_monday.move_to(NOW - timedelta(hours=1))
    assert problem(post(client, told(details="x"), once="another-key-of-mine")) == (503, "not-now")


def test_another_offices_address_opens_it_there(
    client: Client, homna: Office, rupali: Office
) -> None:
    path, sent = f"/o/rupali{API}/cases", json.dumps(CASE)
    answer = client.post(path, sent, "application/json", headers={"Idempotency-Key": ONCE})
    assert answer.json()["links"]["case"].startswith("http://testserver/o/rupali/api/v1/cases/")
    assert Case.objects.get().office == rupali
    code = answer.json()["code"]
    assert problem(get(client, f"/cases/{code}")) == (404, "no-such-case")
