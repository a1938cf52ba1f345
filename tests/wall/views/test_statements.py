"""Statements, and the small files that machines ask for."""

import pytest
from django.test import Client

from shonod.offices.models import Office


@pytest.mark.parametrize("address", ["/accessibility/", "/privacy/"])
@pytest.mark.parametrize("language", ["bn", "en"])
def test_statements_say_whom_to_tell(
    client: Client, homna: Office, address: str, language: str
) -> None:
    page = client.get(f"{address}?lang={language}").content.decode()
    assert "tel:+8801308633566" in page
    assert page.count("<h1") == 1


def test_robots_stay_away_from_codes_desk_and_forms(
    client: Client, homna: Office, rupali: Office
) -> None:
    rules = client.get("/robots.txt").content.decode().splitlines()
    assert rules[0] == "User-agent: *"
    assert set(rules[1:]) == {
        "Disallow: /track/",
        "Disallow: /desk/",
        "Disallow: /services/*/apply/",
        "Disallow: /api/v1/cases/",
    }
    assert "Disallow: /o/rupali/track/" in client.get("/o/rupali/robots.txt").content.decode()


def test_an_old_browser_finds_the_icon(client: Client, homna: Office) -> None:
    response = client.get("/favicon.ico")
    assert (response.status_code, response.headers["Location"]) == (302, "/static/ui/icon.svg")
