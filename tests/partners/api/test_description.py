"""The description: valid, complete, true, and the same in the reference."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from openapi_spec_validator import validate

from shonod.offices.models import Office
from shonod.partners.api.problems import KINDS
from tests.house.source import ROOT
from tests.partners.api.asked import API, get

pytestmark = pytest.mark.django_db
REFERENCE = (ROOT / "docs/reference/api.md").read_text()


@pytest.fixture
def told(client: Client, homna: Office) -> dict[str, Any]:
    found: dict[str, Any] = get(client, "/openapi.json").json()
    return found


def test_it_is_openapi_3_1(told: dict[str, Any]) -> None:
    assert told["openapi"].startswith("3.1.")
    validate(told)


def test_every_operation_stands_in_the_reference_and_none_is_invented(told: dict[str, Any]) -> None:
    told_there = set(re.findall(r"^\| `([A-Z]+ /[^`]*)` \|", REFERENCE, re.MULTILINE))
    assert told_there == {
        f"{method.upper()} {path}" for path, methods in told["paths"].items() for method in methods
    }


def test_every_problem_stands_in_the_reference(told: dict[str, Any]) -> None:
    rows = re.findall(r"^\| ((?:`[a-z-]+`(?:, )?)+) \| (\d+) \|$", REFERENCE, re.MULTILINE)
    there = {kind: int(status) for row, status in rows for kind in re.findall(r"`([a-z-]+)`", row)}
    assert there == {kind: status for kind, (status, _title) in KINDS.items()}
    types = told["components"]["schemas"]["Problem"]["properties"]["type"]["enum"]
    assert types == [f"urn:shonod:problem:{kind}" for kind in KINDS]


def test_every_address_of_the_api_is_told(told: dict[str, Any]) -> None:
    (api,) = (one for one in get_resolver().url_patterns if getattr(one, "namespace", "") == "api")
    routes = {str(one.pattern).removeprefix("v1/") for one in api.url_patterns}
    own = {"", "v1/", "docs/", "openapi.json"}
    paths = {path[1:].replace("{", "<").replace("}", ">") for path in told["paths"]}
    assert routes - own == paths


def test_it_speaks_both_languages(client: Client, told: dict[str, Any]) -> None:
    in_bangla = get(client, "/openapi.json", lang="bn").json()
    untranslated = [
        (place, text)
        for (place, text), (_, other) in zip(words(told), words(in_bangla), strict=True)
        if text == other and re.search("[a-z]{3}", text)
    ]
    assert not untranslated


def words(told: Any, place: str = "") -> list[tuple[str, str]]:
    if isinstance(told, list):
        return [pair for n, one in enumerate(told) for pair in words(one, f"{place}/{n}")]
    if not isinstance(told, dict):
        return []
    found = []
    for name, value in told.items():
        if name in ("summary", "description") and isinstance(value, str):
            found.append((f"{place}/{name}", value))
        found += words(value, f"{place}/{name}")
    return found


def test_it_says_where_the_office_is(client: Client, homna: Office, rupali: Office) -> None:
    told = client.get(f"/o/rupali{API}/openapi.json").json()
    assert told["servers"] == [{"url": "http://testserver/o/rupali/api/v1"}]
    assert "রূপালীচর" in told["info"]["title"]


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_the_page_tells_all_of_it_and_loads_nothing_from_elsewhere(
    client: Client, told: dict[str, Any], lang: str
) -> None:
    page = client.get(f"{API}/docs/?lang={lang}").content.decode()
    for path in told["paths"]:
        assert path in page
    for shape in told["components"]["schemas"]:
        assert f'id="{shape}"' in page
    for kind in KINDS:
        assert f"urn:shonod:problem:{kind}" in page
    loaded = re.findall(r'(?:src|href)="(https?://[^"]+)"', page)
    assert all(one.startswith(("http://testserver/", "https://doict.")) for one in loaded)
    assert "<style" not in page
    assert "<script>" not in page


def test_the_ways_in_lead_to_the_page(client: Client, homna: Office) -> None:
    for path in ("/api/", "/api/v1/"):
        assert client.get(path).headers["Location"] == f"{API}/docs/"
    assert client.get("/o/homna-doict/api/").headers["Location"] == f"/o/homna-doict{API}/docs/"


def test_the_page_asks_the_database_little(
    client: Client, homna: Office, django_assert_max_num_queries
) -> None:
    client.get(f"{API}/docs/")
    with django_assert_max_num_queries(1):
        client.get(f"{API}/docs/")
