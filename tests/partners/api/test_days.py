"""Days of the office, and due dates by them."""

import json
import subprocess
import sys

import pytest
from django.test import Client

from shonod.offices.models import Office
from tests.house.source import ROOT
from tests.partners.api.asked import get, places, problem

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("on", "is_open", "kind"),
    [
        ("2026-11-23", True, None),  # Monday
        ("2026-11-27", False, "weekend"),  # Friday
        ("2026-12-16", False, "general"),  # Wednesday, Victory Day
    ],
)
def test_is_a_day_open(client: Client, homna: Office, on: str, is_open: bool, kind) -> None:
    told = get(client, f"/calendar/days/{on}").json()
    assert (told["on"], told["is_open"], bool(told["hours"])) == (on, is_open, is_open)
    assert [why["kind"] for why in told["reasons"]] == ([kind] if kind else [])


def test_a_stretch_of_days(client: Client, homna: Office) -> None:
    told = get(client, "/calendar?from=2026-11-23&until=2026-11-29").json()
    assert [day["is_open"] for day in told["days"]] == [True] * 4 + [False] * 2 + [True]
    assert told["days"][0]["hours"] == [{"opens": "09:00", "closes": "17:00"}]
    assert 2026 in told["listed_years"]
    assert len(get(client, "/calendar").json()["days"]) == 31
    assert len(get(client, "/calendar?from=2026-01-01&until=2027-02-04").json()["days"]) == 400


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("from=2026-01-01&until=2027-02-05", "until"),
        ("from=2026-01-02&until=2026-01-01", "until"),
        ("from=1999-12-31", "from"),
        ("until=2101-01-01", "until"),
        ("from=2026-02-30", "from"),
        ("from=23-11-2026", "from"),
        ("from=20261123", "from"),
        ("from=1700000000", "from"),
    ],
)
def test_days_that_are_none_are_named(
    client: Client, homna: Office, query: str, place: str
) -> None:
    answer = get(client, f"/calendar?{query}")
    assert problem(answer) == (422, "invalid")
    assert places(answer) == [place]


def test_holidays_of_a_year(client: Client, homna: Office) -> None:
    told = get(client, "/calendar/holidays/2026").json()
    assert told["is_listed"]
    names = {one["from_on"]: one["name_en"] for one in told["holidays"]}
    assert "2026-12-16" in names
    assert list(names) == sorted(names)
    assert not get(client, "/calendar/holidays/2060").json()["holidays"]
    assert not get(client, "/calendar/holidays/2060").json()["is_listed"]


@pytest.mark.parametrize("year", ["1999", "2101", "x", "2026.5", "9" * 5000])
def test_years_out_of_reach(client: Client, homna: Office, year: str) -> None:
    answer = get(client, f"/calendar/holidays/{year}")
    assert problem(answer) == (422, "invalid")
    assert places(answer) == ["year"]


@pytest.mark.parametrize(
    ("received_at", "limit", "due_on"),
    [
        ("2026-11-23T14:10", "৩ কার্যদিবস", "2026-11-26"),
        ("2026-11-23T14:10:00+06:00", "3 working days", "2026-11-26"),
        ("2026-11-23T08:10:00Z", "3 working days", "2026-11-26"),
        ("2026-11-23t08:10:00z", "3 working days", "2026-11-26"),
        ("2026-11-23T17:30", "3 working days", "2026-11-29"),  # after hours: Tuesday is day zero
        ("2026-11-27T10:00", "instant", "2026-11-29"),  # Friday
    ],
)
def test_by_which_day(client: Client, homna: Office, received_at, limit, due_on) -> None:
    told = client.get("/api/v1/due", {"received_at": received_at, "limit": limit}).json()
    assert told["due_on"] == due_on
    assert told["explanation"]


def test_the_receipt_agrees_with_the_independent_program(client: Client, homna: Office) -> None:
    asked = {"received_at": "2026-12-14T16:59", "limit": "7 working days"}
    receipt = client.get("/api/v1/due", asked).json()["receipt"]
    done = subprocess.run(
        [sys.executable, ROOT / "tools/verify_receipt.py"],
        input=json.dumps(receipt),
        capture_output=True,
        text=True,
        check=True,
    )
    assert receipt["due_on"] in done.stdout


@pytest.mark.parametrize(
    ("query", "at"),
    [
        ({"limit": "3 working days"}, "received_at"),
        ({"received_at": "2026-11-23T14:10"}, "limit"),
        ({"received_at": "2026-11-23", "limit": "3 working days"}, "received_at"),
        ({"received_at": "2026-11-23T25:10", "limit": "3 working days"}, "received_at"),
        ({"received_at": "1999-11-23T14:10", "limit": "3 working days"}, "received_at"),
        ({"received_at": "9999-12-31T23:59:59-14:00", "limit": "1 day"}, "received_at"),
        ({"received_at": "2026-11-23T14:10", "limit": "soon"}, "limit"),
        ({"received_at": "2026-11-23T14:10", "limit": "as demand requires"}, "limit"),
        ({"received_at": "2026-11-23T14:10", "limit": "x" * 201}, "limit"),
        (
            {
                "received_at": "2026-11-23T14:10",
                "limit": "3 working days",
                "agreed_on": "2026-11-24",
            },
            "agreed_on",
        ),
    ],
)
def test_what_cannot_be_counted_is_said(client: Client, homna: Office, query, at: str) -> None:
    answer = client.get("/api/v1/due", query, headers={"Accept-Language": "en"})
    assert problem(answer) == (422, "invalid")
    assert places(answer) == [at]


@pytest.mark.parametrize(
    "path",
    [
        "/calendar",
        "/calendar/days/2026-11-23",
        "/calendar/holidays/2026",
        "/due?received_at=2026-11-23T14:10&limit=3+working+days",
    ],
)
def test_days_ask_for_the_office_alone(
    client: Client, homna: Office, path: str, django_assert_num_queries
) -> None:
    get(client, path)
    with django_assert_num_queries(1):
        get(client, path)
