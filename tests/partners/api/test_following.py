"""A case by its code: state and dates, and nothing of a person."""

import pytest
from django.test import Client

from shonod.cases.actions import ask_requester, deliver_case
from shonod.cases.states import PauseReason
from shonod.ground.code import grouped, with_check
from shonod.offices.models import Office
from tests.cases.moments import at
from tests.fixtures import NOW
from tests.partners.api.asked import get, problem

pytestmark = pytest.mark.django_db


def test_state_and_dates(client: Client, make_case) -> None:
    case, code = make_case()
    answer = get(client, f"/cases/{grouped(code)}")
    told = answer.json()
    assert (told["state"], told["service"], told["due_on"]) == ("received", "2.1.1", "2026-11-26")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in answer.headers
    assert "Access-Control-Allow-Origin" not in answer.headers
    for secret in (case.name, case.phone, case.email, case.details, str(case.id)):
        assert secret not in answer.content.decode()


def test_a_pause_and_an_end_are_told(client: Client, make_case, officer) -> None:
    case, code = make_case()
    given = {"by": officer, "question": "?", "reason": PauseReason.PAPERS}
    ask_requester(case.id, at=NOW, until_on=at(26).date(), **given)
    waiting = get(client, f"/cases/{code}").json()
    assert (waiting["state"], waiting["waiting_until"]) == ("waiting", "2026-11-26")
    deliver_case(case.id, by=officer, at=NOW, answer="x")
    done = get(client, f"/cases/{code}").json()
    assert (done["state"], done["closed_on"]) == ("delivered", "2026-11-23")
    assert done["waiting_until"] is None


@pytest.mark.parametrize("change", [str.lower, grouped, lambda code: f" {code} "])
def test_the_code_as_people_type_it(client: Client, make_case, change) -> None:
    _, code = make_case()
    assert get(client, f"/cases/{change(code)}").status_code == 200


@pytest.mark.parametrize("code", ["ABCD", "x" * 3000, with_check("2" * 12), "%00"])
@pytest.mark.parametrize("part", ["", "/receipt"])
def test_a_wrong_code_is_not_found(client: Client, homna: Office, code: str, part: str) -> None:
    answer = get(client, f"/cases/{code}{part}")
    assert problem(answer) == (404, "no-such-case")
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_wrong_codes_are_counted_as_on_the_web(client: Client, make_case) -> None:
    _, code = make_case()
    for _ in range(10):
        get(client, "/cases/ABCD")
        client.get("/track/ABCD/")
    answer = get(client, f"/cases/{code}")
    assert problem(answer) == (429, "too-many")
    assert answer.headers["Retry-After"] == "60"


def test_another_offices_case_is_not_found(client: Client, make_case, rupali: Office) -> None:
    _, code = make_case(office=rupali)
    assert problem(get(client, f"/cases/{code}")) == (404, "no-such-case")


def test_no_code_is_in_the_log(client: Client, make_case, caplog) -> None:
    _, code = make_case()
    get(client, f"/cases/{code}")
    get(client, f"/cases/{code}/receipt")
    assert "/api/v1/cases/<code>" in caplog.text
    assert code not in caplog.text
    assert grouped(code) not in caplog.text


@pytest.mark.parametrize(("part", "queries"), [("", 5), ("/receipt", 4)])
def test_following_asks_the_database_little(
    client: Client, make_case, part: str, queries: int, django_assert_num_queries
) -> None:
    _, code = make_case()
    with django_assert_num_queries(queries):
        get(client, f"/cases/{code}{part}")
