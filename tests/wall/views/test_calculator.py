"""The date calculator, as anybody may use it."""

import json

import pytest
from django.test import Client

from shonod.offices.models import Office

MONDAY = {"received_day": "23", "received_month": "11", "received_year": "2026", "time": "14:10"}


def asked(client: Client, **more: str) -> tuple[int, str]:
    response = client.get("/calculator/", {**MONDAY, **more})
    return response.status_code, response.content.decode()


# what is given beside Monday 14:10 -> the date
ANSWERS = [
    ({"number": "3", "unit": "working_day"}, "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬"),
    ({"number": "৩", "unit": "working_day"}, "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬"),
    ({"limit": "তাৎক্ষণিক/ ৩ কার্যদিবস"}, "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬"),
    ({"limit": "৩ কার্যদিবস", "number": "9", "unit": "month"}, "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬"),
    ({"number": "4", "unit": "day"}, "রবিবার, ২৯ নভেম্বর ২০২৬"),  # Friday moves to Sunday
    ({"number": "2", "unit": "hour"}, "২৩ নভেম্বর ২০২৬, বিকাল ৪:১০"),
    ({"number": "3", "unit": "working_day", "time": "১৮:৩০"}, "রবিবার, ২৯ নভেম্বর ২০২৬"),
]


@pytest.mark.parametrize(("given", "date"), ANSWERS)
def test_the_calculator_counts_by_the_offices_calendar(
    client: Client, homna: Office, given: dict[str, str], date: str
) -> None:
    status, page = asked(client, **given)
    assert status == 200
    assert f'<p class="promise__line">{date}</p>' in page


REFUSED = [
    ({"number": "0"}, "অন্তত ১ হতে হবে"),
    ({"number": "1001"}, "১০০০-এর বেশি"),
    ({"number": "-1"}, "অন্তত ১ হতে হবে"),
    ({"number": "তিন"}, "পূর্ণ সংখ্যা"),
    ({}, "অথবা সময়সীমাটি কথায় লিখুন"),
    ({"limit": "বরাদ্দ সাপেক্ষে"}, "গোনার মতো কোনো সময় নেই"),
    ({"number": "3", "received_day": "31"}, "এমন কোনো তারিখ নেই"),
    ({"number": "3", "received_year": "1850"}, "২০০০ সাল থেকে"),
    ({"number": "3", "received_year": "9999"}, "২১০০ সাল পর্যন্ত"),
    ({"number": "3", "time": "25:00"}, "সময় লিখুন"),
    ({"limit": "চাহিদা অনুযায়ী"}, "কোনো তারিখ গোনা যায় না"),
    ({"number": "3", "unit": "fortnight"}, "fortnight"),
]


@pytest.mark.parametrize(("given", "words"), REFUSED)
def test_what_cannot_be_counted_is_refused_with_what_was_typed(
    client: Client, homna: Office, given: dict[str, str], words: str
) -> None:
    status, page = asked(client, **given)
    assert status == 200
    assert words in page
    assert "govuk-error-summary" in page
    assert 'class="promise__line"' not in page


def test_the_receipt_can_be_taken_home(client: Client, homna: Office) -> None:
    response = client.get("/calculator/", {**MONDAY, "limit": "৩ কার্যদিবস", "format": "json"})
    answer = json.loads(response.content)
    assert answer["due_on"] == answer["receipt"]["due_on"] == "2026-11-26"
    assert "receipt.json" in response.headers["Content-Disposition"]


def test_a_receipt_that_cannot_be_made_says_which_field_is_wrong(
    client: Client, homna: Office
) -> None:
    response = client.get("/calculator/", {**MONDAY, "number": "0", "format": "json"})
    assert response.status_code == 400
    assert "number" in json.loads(response.content)["errors"]


def test_untouched_the_form_starts_from_now(client: Client, homna: Office) -> None:
    page = client.get("/calculator/?lang=en").content.decode()
    assert 'value="10:00"' in page
    assert 'value="23"' in page
    assert "govuk-error-summary" not in page


def test_each_day_is_shown_and_explained(client: Client, homna: Office) -> None:
    _, page = asked(client, number="4", unit="working_day")
    assert page.count('class="days__cell') == 7
    assert "সাপ্তাহিক ছুটি" in page
    assert "পাওয়ার দিন" in page
