"""What changed and since when: the page of editions, old posters, services that are gone."""

from copy import deepcopy
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from shonod.catalogue.actions import publish_charter
from shonod.ground.charter.typed import limit_of, no_service
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

LATER = TODAY + timedelta(days=7)


@pytest.fixture
def second(homna: Office) -> Office:
    """From next Monday: 2.1.1 takes five days instead of three, 2.1.2 is gone, 2.1.3 is 2.1.2."""
    charter: dict[str, Any] = deepcopy(homna.charters.get().bilingual)
    services = charter["sections"][0]["services"]
    services[0]["time_limit"] = limit_of("৫ কার্যদিবস", "5 days", no_service()["time_limit"])
    services.pop(1)
    services[1]["number"] = 2
    publish_charter(
        homna,
        b"second",
        name="second.txt",
        effective_on=LATER,
        at=NOW,
        edited=charter,
        reason="জনবল কমেছে",
        reason_en="Fewer staff",
    )
    homna.refresh_from_db()
    return homna


def page(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path, {"lang": "en"} if "?" not in path else None, follow=True)
    assert answer.status_code == status
    return unescape(answer.content.decode())


@pytest.mark.usefixtures("second")
def test_an_announced_edition_is_told_before_it_holds(client: Client) -> None:
    with time_machine.travel(NOW):
        assert "From Monday, 30 November 2026 edition 2" in page(client, "/")
        assert "edition 2 of the charter is in force" in page(client, "/charter/")
        assert page(client, "/services/2.1.1/").count("3 working days")
        told = page(client, "/charter/changes/")
    for words in ("Longer time limit", "Service no longer given", "Fewer staff", "announced"):
        assert words in told, words
    assert "<ins>5 days</ins>" in told
    assert "কার্যদিবস" not in told
    assert told.index("Edition 2, from") < told.index("Edition 1, from")


@pytest.mark.usefixtures("second")
def test_past_and_coming_editions_can_be_read(client: Client) -> None:
    with time_machine.travel(NOW + timedelta(days=7)):
        first = page(client, "/charter/editions/1/")
        assert "/services/2.1.3/?e=1" in first
        assert "This is edition 1" in first
        assert client.get("/charter/editions/9/").status_code == 404


@pytest.mark.usefixtures("second")
def test_an_old_poster_says_what_changed_since_it_was_printed(client: Client) -> None:
    with time_machine.travel(NOW):
        assert "has not changed since" not in page(client, "/services/2.1.1/?e=1&lang=en")
    with time_machine.travel(NOW + timedelta(days=7)):
        changed = page(client, "/services/2.1.1/?e=1&lang=en")
        assert "Since your poster (edition 1, from 23 November 2026) this changed" in changed
        assert "Longer time limit" in changed
        assert "this changed" not in page(client, "/services/2.1.1/?e=2&lang=en")
        assert "has not changed since" in page(client, "/services/2.2.1/?e=1&lang=en")
        moved = client.get("/services/2.1.3/?e=1")
        assert moved["Location"] == "/services/2.1.2/?e=1&n=2.1.3"
        assert "New number" in page(client, "/services/2.1.2/?e=1&n=2.1.3&lang=en")


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("path", ["/services/2.1.2/?e=1&lang=en", "/services/2.1.2/?e=১&lang=en"])
def test_a_service_that_is_gone_says_since_when_and_what_to_do(client: Client, path: str) -> None:
    with time_machine.travel(NOW + timedelta(days=8)):
        gone = page(client, path, status=410)
    assert "has not been since Monday, 30 November 2026 (edition 2)" in gone
    assert "Fewer staff" in gone
    assert "A request made before keeps its promise" in gone
    assert "/services/2.1.1/" in gone


@pytest.mark.usefixtures("second")
def test_a_number_that_no_service_has_now_leads_to_the_one_it_became(client: Client) -> None:
    """Without an edition too: a link of last week goes on working."""
    with time_machine.travel(NOW + timedelta(days=7)):
        assert client.get("/services/2.1.3/")["Location"] == "/services/2.1.2/?e=1&n=2.1.3"
        assert client.get("/services/2.1.2/").status_code == 200, "the edition in force has one"
        assert client.get("/services/9.9.9/").status_code == 404


@pytest.mark.parametrize("typed", ["", "x", "0", "99999", "9" * 400, "-1", "1.5", "²"])
def test_what_is_no_edition_changes_nothing(client: Client, homna: Office, typed: str) -> None:
    del homna
    with time_machine.travel(NOW):
        assert client.get("/services/2.1.1/", {"e": typed}).status_code == 200
