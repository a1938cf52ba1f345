"""The charter and its services, as the wall shows them."""

import pytest
from django.test import Client

from shonod.offices.models import Office
from shonod.wall.queries import _board
from tests.partners.api.asked import get, problem

pytestmark = pytest.mark.django_db
CODES = ["2.1.1", "2.1.2", "2.1.3", *(f"2.2.{n}" for n in range(1, 11))]


def test_the_charter_in_force(client: Client, homna: Office) -> None:
    told = get(client, "/charter").json()
    assert told["office"]["slug"] == homna.slug
    assert told["edition"]["number"] == 1
    assert told["edition"]["effective_on"] == "2026-11-23"
    assert [one["code"] for one in told["services"]] == CODES
    limit = told["services"][0]["time_limit"]
    assert (limit["instant"], limit["max"]) == (True, {"value": 3.0, "unit": "working_day"})
    assert told["services"][0]["page"] == "http://testserver/services/2.1.1/"


def test_an_office_without_a_charter_says_so(client: Client, homna: Office, rupali: Office) -> None:
    Office.objects.create(slug="new", name="নতুন")
    told = client.get("/o/new/api/v1/charter").json()
    assert (told["edition"], told["services"]) == (None, [])
    assert client.get("/o/new/api/v1/services").json()["services"] == []
    assert problem(client.get("/o/new/api/v1/services/2.1.1")) == (404, "no-such-service")


def test_services_carry_what_asking_now_is_promised(client: Client, homna: Office) -> None:
    told = get(client, "/services").json()["services"]
    # Monday morning: the third working day is Thursday.
    assert told[0]["promise"] == {
        "asked_on": "2026-11-23",
        "day_zero_on": "2026-11-23",
        "due_on": "2026-11-26",
        "due_at": None,
    }


@pytest.mark.parametrize(
    ("words", "found", "is_nearest"),
    [
        ("internet", ["2.2.10"], False),
        ("ইন্টারনেট", ["2.2.10"], False),
        ("zzzzzz", [], False),
        ("  ", CODES, False),
    ],
)
def test_services_are_found_by_words(
    client: Client, homna: Office, words: str, found: list[str], is_nearest: bool
) -> None:
    told = client.get("/api/v1/services", {"q": words}).json()
    assert set(found) <= {one["code"] for one in told["services"]}
    assert bool(told["services"]) is bool(found)
    assert told["is_nearest"] is is_nearest


@pytest.mark.parametrize("code", ["2.2.1", "২.২.১"])
def test_one_service_in_any_digits(client: Client, homna: Office, code: str) -> None:
    assert get(client, f"/services/{code}").json()["code"] == "2.2.1"


@pytest.mark.parametrize("code", ["9.9.9", "x", "2" * 500, "%00"])
def test_an_unknown_service_is_not_found(client: Client, homna: Office, code: str) -> None:
    assert problem(get(client, f"/services/{code}")) == (404, "no-such-service")


def test_each_office_has_its_own(client: Client, homna: Office, rupali: Office) -> None:
    told = client.get("/o/rupali/api/v1/charter").json()
    assert told["office"]["slug"] == "rupali"
    assert told["services"][0]["page"] == "http://testserver/o/rupali/services/2.1.1/"
    assert problem(client.get("/o/nobody/api/v1/charter")) == (404, "not-found")


@pytest.mark.parametrize(
    ("path", "queries"), [("/charter", 2), ("/services", 2), ("/services/2.1.1", 2)]
)
def test_reading_asks_the_database_little(
    client: Client, homna: Office, path: str, queries: int, django_assert_max_num_queries
) -> None:
    _board.cache_clear()
    get(client, "/services")
    _board.cache_clear()
    with django_assert_max_num_queries(queries):
        get(client, path)
    with django_assert_max_num_queries(1):
        get(client, path)
