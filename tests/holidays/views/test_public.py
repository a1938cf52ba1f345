"""The list for everybody: page, feed, spreadsheet."""

import re
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from shonod.cases.actions import revoke_days
from shonod.ground.holidays import read_holidays
from shonod.offices.actions import write_days
from shonod.offices.models import Office, OfficeHours
from tests.fixtures import NOW, TODAY

VICTORY = date(2026, 12, 16)


def text_of(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_year_in_bangla_and_english(client, homna):
    page = text_of(client, "/holidays/")
    assert "২০২৬ সালের ছুটি ও অফিস সময়" in page
    assert "১৬ ডিসেম্বর ২০২৬" in page
    assert "বিজয় দিবস" in page
    english = text_of(client, "/holidays/2026/?lang=en")
    assert "Victory Day" in english
    assert "Holiday by executive order" in english
    assert "to be confirmed" in english


def test_in_english_nothing_of_our_own_is_left_in_bangla(client, homna):
    page = text_of(client, "/holidays/?lang=en")
    main = page[page.index("<main") : page.index("</main>")]
    assert not re.search("[\u0980-\u09ff]", re.sub(r'<span lang="bn">.*?</span>', "", main))


def test_a_bangla_page_has_no_western_digit_in_its_words(client, homna):
    page = text_of(client, "/holidays/")
    main = page[page.index("<main") : page.index("</main>")]
    # Sources are quoted as they are written.
    words = re.sub(r'<span class="source">.*?</span>|<[^>]+>', " ", main)
    assert not re.search("[0-9]", words)


def test_a_year_without_data_says_so_plainly(client, homna):
    assert "২০২৯ সালের ছুটির তালিকা এখনো দেওয়া হয়নি" in text_of(client, "/holidays/2029/")


@pytest.mark.parametrize("year", ["1999", "2101", "99999", "x"])
def test_other_years_are_not_found(client, homna, year):
    assert client.get(f"/holidays/{year}/").status_code == 404


def test_what_was_declared_late_and_what_was_revoked_is_told_with_when(client, declare, officer):
    declare(TODAY, order_number="০৫.০০", ordered_on=TODAY, source="প্রজ্ঞাপন")
    gone, _ = declare(VICTORY + timedelta(days=1), name="ভুল দিন", name_en="Wrong day")
    revoke_days([gone], why="চাঁদ দেখা যায়নি", by=officer, at=NOW + timedelta(hours=1))
    page = text_of(client, "/holidays/?lang=en")
    assert "declared late: 23 November 2026, 10 am" in page
    assert "Order <span" in page
    revoked = page[page.index('id="revoked"') :]
    assert "Wrong day" in revoked
    assert "revoked on 23 November 2026, 11 am" in revoked
    assert "চাঁদ দেখা যায়নি" in revoked


def test_hours_by_season(client, homna):
    ramadan = OfficeHours(
        office=homna, from_on=date(2027, 2, 8), until_on=date(2027, 3, 9),
        opens="09:00", closes="15:30", breaks=[["13:15", "13:30"]],
    )  # fmt: skip
    write_days([ramadan], by=None, at=NOW)
    page = text_of(client, "/holidays/2027/?lang=en")
    assert "8 February 2027 – 9 March 2027" in page
    assert "9 am – 1:15 pm, 1:30 pm – 3:30 pm" in page
    assert "but for the times below" in page


def test_drawing_takes_few_queries_and_a_kept_page_one(client, homna, django_assert_num_queries):
    client.get("/calculator/")  # the calendar is now known, as in any running process
    with django_assert_num_queries(3):
        client.get("/holidays/")
    with django_assert_num_queries(1):
        client.get("/holidays/")


def test_a_declaration_is_seen_at_once(client, homna, declare):
    assert "Local holiday" not in text_of(client, "/holidays/?lang=en")
    declare(TODAY)
    assert "Local holiday" in text_of(client, "/holidays/?lang=en")


def test_who_has_the_page_is_told_that_it_is_the_same(client, homna):
    for address in ("/holidays/", "/holidays.ics", "/holidays.csv"):
        etag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 304


def test_links_lead_here_from_every_page_and_from_the_calculator(client, homna):
    assert 'href="/holidays/"' in text_of(client, "/")
    assert text_of(client, "/calculator/").count('href="/holidays/"') == 2


def test_under_a_prefix_each_office_has_its_own_list(client, declare, rupali):
    declare(TODAY)
    assert "স্থানীয় ছুটি" in text_of(client, "/holidays/")
    theirs = text_of(client, "/o/rupali/holidays/")
    assert "স্থানীয় ছুটি" not in theirs
    assert 'href="/o/rupali/holidays.ics"' in theirs
    assert "স্থানীয় ছুটি" not in text_of(client, "/o/rupali/holidays.ics").replace("\r\n ", "")


def test_the_feed_is_read_again_as_the_calendar_that_it_came_from(client, declare, officer):
    row, _ = declare(TODAY, days=2)
    response = client.get("/holidays.ics")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    days = [one.day for one in read_holidays(response.content, today=TODAY).proposals]
    assert (row.from_on, row.until_on) in [(day.from_on, day.until_on) for day in days]
    by_table = [
        one.day for one in read_holidays(client.get("/holidays.csv").content, today=TODAY).proposals
    ]
    assert days == by_table
    revoke_days([row], why="ভুল", by=officer, at=NOW + timedelta(minutes=1))
    event = next(
        event
        for event in icalendar.Calendar.from_ical(client.get("/holidays.ics").content).walk(
            "VEVENT"
        )
        if event["UID"] == str(row.id)
    )
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert event["DTSTAMP"].dt == NOW + timedelta(minutes=1)


def test_the_feed_begins_with_last_year(client, homna, monday_morning):
    assert b"DTSTART;VALUE=DATE:2025" in client.get("/holidays.ics").content
    monday_morning.move_to(datetime(2027, 6, 1, tzinfo=UTC))
    assert b"DTSTART;VALUE=DATE:2025" not in client.get("/holidays.ics").content


def test_without_an_office_there_is_no_list(client, db):
    Office.objects.all().delete()
    for address in ("/holidays/", "/holidays.ics", "/holidays.csv"):
        assert client.get(address).status_code == 404
