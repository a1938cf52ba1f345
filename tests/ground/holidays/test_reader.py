import contextlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shonod.ground.holidays import ListedDay, ListRefused, Mark, feed_of, read_holidays, sheet_of
from shonod.ground.holidays.reader import MOST_BYTES
from tests.ground.holidays.lists import DAYS, ENTRIES, ical

TODAY = date(2026, 3, 18)
FORMATS = {
    "csv": sheet_of(ENTRIES).encode(),
    "csv in UTF-16": sheet_of(ENTRIES).removeprefix("\ufeff").encode("utf-16"),
    "ics": feed_of(ENTRIES, name="x", address="https://x.example/"),
    "ics with a mark": b"\xef\xbb\xbf" + feed_of(ENTRIES, name="x", address="https://x.example/"),
}


@pytest.mark.parametrize("data", FORMATS.values(), ids=FORMATS)
def test_a_file_is_told_by_its_content(data):
    assert [one.day for one in read_holidays(data, today=TODAY).proposals] == list(DAYS)


def marks(*days: ListedDay, known=(), today=TODAY) -> list[tuple[Mark, ...]]:
    entries = [replace(ENTRIES[0], day=day) for day in days]
    reading = read_holidays(sheet_of(entries).encode(), today=today, known=known)
    return [one.marks for one in reading.proposals]


EID = DAYS[1]


def test_a_day_that_the_calendar_has_is_known_however_it_is_split_or_called():
    split = [replace(EID, from_on=on, until_on=on, name=str(on)) for on in EID.days()]
    assert marks(EID, known=split) == [(Mark.KNOWN,)]
    assert marks(EID, known=split[1:]) == [()]
    assert marks(*split, known=[EID]) == [(Mark.KNOWN,)] * 3


def test_a_half_day_or_working_day_is_another_than_a_closed_one():
    assert marks(DAYS[3], known=[replace(DAYS[3], closes=None)]) == [()]
    assert marks(DAYS[2], known=[replace(DAYS[2], works=False)]) == [()]


def test_the_second_of_two_equal_days_is_marked():
    assert marks(EID, replace(EID, name="ঈদ")) == [(), (Mark.TWICE,)]


def test_a_day_of_a_past_year_is_marked_and_one_that_reaches_into_this_is_not():
    turn = replace(EID, from_on=date(2025, 12, 30), until_on=date(2026, 1, 2))
    assert marks(EID, turn, today=date(2027, 1, 1)) == [(Mark.PAST_YEAR,)] * 2
    assert marks(turn) == [()]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"date,name\n", "empty"),
        (ical().encode(), "empty"),
        (b"x" * (MOST_BYTES + 1), "too_large"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not_text"),
        ("তারিখ".encode("utf-16-le"), "not_text"),
        (b"date,name\n2026-03-20,a\0b\n", "not_text"),
        (b"hello, world", "no_columns"),
    ],
)
def test_what_is_no_list_is_refused_with_a_reason(data, code):
    with pytest.raises(ListRefused) as refused:
        read_holidays(data, today=TODAY)
    assert refused.value.code == code


PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE"),
        *(
            "DTSTART;VALUE=DATE:20260320",
            "DTSTART:20260320T120000Z",
            "DTEND:99999999",
            "DURATION:P9D",
        ),
        *(
            "SUMMARY:ঈদ",
            "RRULE:X",
            "CATEGORIES:a,b",
            "UID",
            "STATUS:CANCELLED",
            "X-SHONOD-OPEN:9",
            "",
        ),
        *(
            "date,name,closes",
            "২০/০৩/২০২৬,ঈদ,12:00",
            ";;;",
            '"',
            "DTSTART;TZID=Asia/Dhaka:2026",
            " fold",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["\r\n", "\n"]))
def test_any_lines_are_read_or_refused(pieces, end):
    with contextlib.suppress(ListRefused):
        read_holidays(end.join(pieces).encode(), today=TODAY)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(ListRefused):
        read_holidays(b"BEGIN:VCALENDAR\r\n" + data, today=TODAY)
