"""A page for each of the thirteen services."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from shonod.catalogue.models import Terms
from shonod.offices.models import Office
from tests.wall.test_queries import CODES


@pytest.mark.parametrize("code", CODES)
def test_a_service_page_says_all_that_the_charter_promises(
    client: Client, homna: Office, code: str
) -> None:
    page = client.get(f"/services/{code}/").content.decode()
    terms = Terms.objects.get(office=homna, service__code=code)
    words = [terms.name, terms.fee["text"], terms.time_limit["text"], terms.officer["name"]]
    words += [channel["text"] for channel in terms.delivery]
    words += [paper["text"] for paper in terms.documents_from]
    for said in words:
        assert said in page
    assert f'href="/services/{code}/apply/"' in page
    assert 'class="promise__line">আজ চাইলে' in page
    assert "দেরি হলে" in page
    assert page.count("days__cell--due") == 1


@pytest.mark.parametrize("code", CODES)
def test_a_service_page_is_complete_in_english(client: Client, homna: Office, code: str) -> None:
    page = client.get(f"/services/{code}/?lang=en").content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert not re.search("[\u0980-\u09ff]", main)
    assert "Md. Shah Alam" in main


def test_each_channel_says_what_to_do(client: Client, homna: Office) -> None:
    page = client.get("/services/2.1.1/").content.decode()
    assert 'href="tel:+8801308633566"' in page
    assert 'href="mailto:shahalamictdivision@gmail.com?subject=' in page
    assert "https://doict.homna.comilla.gov.bd" in page
    assert "আজ: সকাল ৯টা – বিকাল ৫টা" in re.sub(r"\s+", " ", page)


def test_after_hours_the_page_says_when_counting_starts(
    client: Client, homna: Office, monday_morning: Any
) -> None:
    # Thursday, 18:30 in Dhaka: counts as received on Sunday.
    monday_morning.move_to(datetime(2026, 11, 26, 12, 30, tzinfo=UTC))
    page = client.get("/services/2.2.1/").content.decode()
    assert "এখন পাঠালে রবিবার, ২৯ নভেম্বর ২০২৬ তারিখে পাওয়া ধরা হবে" in page


def test_a_count_into_a_year_without_holidays_says_that_the_date_may_move(
    client: Client, homna: Office, monday_morning: Any
) -> None:
    assert "সালের ছুটির তালিকা" not in client.get("/services/2.2.4/").content.decode()
    # Thursday, 24 December 2026: fifteen working days lead into 2027.
    monday_morning.move_to(datetime(2026, 12, 24, 4, 0, tzinfo=UTC))
    page = client.get("/services/2.2.4/").content.decode()
    assert "২০২৭ সালের ছুটির তালিকা এখনো ঘোষণা হয়নি" in page
    assert "জানুয়ারি ২০২৭-\u2060এর মধ্যে" in page


def test_drawing_a_service_takes_four_queries_once_and_a_kept_one_takes_one(
    client: Client, homna: Office, django_assert_num_queries: Any
) -> None:
    client.get("/")
    # The public answers of its services are known until one changes.
    client.get("/services/2.1.1/")
    homna.refresh_from_db()
    # The office at the door, where it is another now, and inside; its promises; and for all
    # services which room does their work.
    Office.objects.update(charter_version=homna.charter_version + 1)
    with django_assert_num_queries(4):
        client.get("/services/2.1.1/")
    with django_assert_num_queries(1):
        client.get("/services/2.1.1/")


@pytest.mark.parametrize("code", ["9.9.9", "2.1", "x", "2.1.1.1", "<b>", "2.1.01"])
def test_a_number_the_charter_lacks_is_404_with_the_services_there_are(
    client: Client, homna: Office, code: str
) -> None:
    response = client.get(f"/services/{code}/")
    assert response.status_code == 404
    assert response.content.decode().count('class="offer"') == 13


def test_bangla_digits_in_the_address_lead_to_the_service(client: Client, homna: Office) -> None:
    response = client.get("/services/২.১.১/")
    assert (response.status_code, response.headers["Location"]) == (302, "/services/2.1.1/")


def test_a_limit_in_hours_is_said_to_the_minute_and_not_kept(
    client: Client, rupali: Office, monday_morning: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = {"text": "২ ঘণ্টা", "instant": False, "min": None, "negotiable": False}
    limit |= {"conditional": False, "max": {"value": 2, "unit": "hour"}}
    original = Terms.from_db.__func__  # type: ignore[attr-defined]

    def hourly(cls: type[Terms], *args: Any) -> Terms:
        terms: Terms = original(cls, *args)
        terms.time_limit = limit
        return terms

    monkeypatch.setattr(Terms, "from_db", classmethod(hourly))
    assert "দুপুর ১২টা-\u2060এর মধ্যে" in client.get("/o/rupali/services/2.1.1/").content.decode()
    monday_morning.move_to(datetime(2026, 11, 23, 4, 30, tzinfo=UTC))
    assert "দুপুর ১২:৩০-\u2060এর মধ্যে" in client.get("/o/rupali/services/2.1.1/").content.decode()
    assert "২ ঘণ্টার মধ্যে" in client.get("/o/rupali/").content.decode()


def test_no_public_page_has_a_form_that_sends_without_a_token(
    client: Client, homna: Office
) -> None:
    for address in (
        "/",
        "/charter/",
        "/calculator/",
        "/privacy/",
        "/accessibility/",
        "/services/2.2.1/",
    ):
        forms = re.findall(r"<form[^>]*>", client.get(address).content.decode())
        assert all('method="get"' in form for form in forms)
