from dataclasses import replace
from datetime import date, time

import icalendar
import pytest

from shonod.ground.holidays.feed import MOST_LINES, feed_of, read_feed
from shonod.ground.holidays.listed import ListRefused, Mark
from tests.ground.holidays.lists import DAYS, ENTRIES, ical

ADDRESS = "https://homna.example/holidays.ics"


def feed(*entries) -> bytes:
    return feed_of(entries or ENTRIES, name="ছুটির তালিকা: হোমনা", address=ADDRESS)


def test_what_is_written_is_read_again_equal():
    reading = read_feed(feed().decode())
    assert [one.day for one in reading.proposals] == list(DAYS)
    assert not reading.problems


def test_the_calendar_names_itself_and_says_when_to_ask_again():
    calendar = icalendar.Calendar.from_ical(feed())
    assert str(calendar["NAME"]) == "ছুটির তালিকা: হোমনা"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT6H" in feed()
    assert f"SOURCE;VALUE=URI:{ADDRESS}".encode() in feed()
    assert b"METHOD:PUBLISH" in feed()


def test_each_event_has_what_a_subscriber_needs():
    lines = feed(ENTRIES[1]).replace(b"\r\n ", b"").split(b"\r\n")
    for line in (
        b"UID:day-1@homna",
        b"SEQUENCE:1",
        b"DTSTAMP:20260318T140509Z",
        b"DTSTART;VALUE=DATE:20260320",
        b"DTEND;VALUE=DATE:20260323",
        b"STATUS:TENTATIVE",
        "SUMMARY;LANGUAGE=bn:ঈদুল ফিতর".encode(),
    ):
        assert line in lines, line


def test_lines_are_folded_at_75_octets_and_never_inside_a_letter():
    for line in feed().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_a_changed_day_has_a_higher_sequence_and_a_revoked_one_is_cancelled():
    revoked = replace(ENTRIES[0], sequence=7, cancelled=True)
    content = feed(revoked)
    assert b"UID:day-0@homna" in content
    assert b"SEQUENCE:7" in content
    assert b"STATUS:CANCELLED" in content
    assert [problem.code for problem in read_feed(content.decode()).problems] == ["cancelled"]


DAY = "DTSTART;VALUE=DATE:20260320"


@pytest.mark.parametrize(
    ("event", "span"),
    [
        (f"{DAY}|SUMMARY:a", (20, 20)),
        (f"{DAY}|DTEND;VALUE=DATE:20260321|SUMMARY:a", (20, 20)),
        (f"{DAY}|DTEND;VALUE=DATE:20260320|SUMMARY:a", (20, 20)),
        (f"{DAY}|DTEND;VALUE=DATE:20260323|SUMMARY:a", (20, 22)),
        (f"{DAY}|DURATION:P3D|SUMMARY:a", (20, 22)),
        # Midnight to midnight in Dhaka, as some programs write whole days.
        ("DTSTART:20260319T180000Z|DTEND:20260321T180000Z|SUMMARY:a", (20, 21)),
        ("DTSTART:20260320T000000|DTEND:20260321T000000|SUMMARY:a", (20, 20)),
    ],
)
def test_whole_days(event, span):
    (one,) = read_feed(ical(event)).proposals
    assert (one.day.from_on.day, one.day.until_on.day) == span
    assert not one.day.is_half
    assert not one.marks


@pytest.mark.parametrize(
    ("begins", "ends", "opens", "closes"),
    [
        ("T120000", "T170000", None, time(12)),
        ("T090000", "T130000", time(13), None),
        ("T083000", "T180000", None, None),
    ],
)
def test_a_timed_event_closes_the_office_while_it_lasts(begins, ends, opens, closes):
    event = (
        f"DTSTART;TZID=Asia/Dhaka:20260320{begins}|DTEND;TZID=Asia/Dhaka:20260320{ends}|SUMMARY:a"
    )
    (one,) = read_feed(ical(event)).proposals
    assert (one.day.from_on, one.day.opens, one.day.closes) == (date(2026, 3, 20), opens, closes)
    assert one.marks == ((Mark.TIMED,) if one.day.is_half else ())


@pytest.mark.parametrize(
    ("event", "code"),
    [
        ("DTSTART;VALUE=DATE:20261345|SUMMARY:a", "bad_date"),
        ("DTSTART;VALUE=DATE:00010101|SUMMARY:a", "bad_date"),
        ("SUMMARY:a", "no_date"),
        (DAY, "no_name"),
        (f"{DAY}|DTEND;VALUE=DATE:20260318|SUMMARY:a", "ends_before"),
        (f"{DAY}|DTEND;VALUE=DATE:20270318|SUMMARY:a", "too_long"),
        (f"{DAY}|DTEND:20260320T170000Z|SUMMARY:a", "bad_date"),
        (f"{DAY}|SUMMARY:a|RRULE:FREQ=YEARLY", "recurring"),
        (f"{DAY}|SUMMARY:a|STATUS:CANCELLED", "cancelled"),
        ("DTSTART;TZID=Mars/Olympus:20260320T120000|SUMMARY:a", "zone"),
        ("DTSTART:20260320T120000|DTEND:20260322T120000|SUMMARY:a", "spans_days"),
        ("DTSTART:20260320T110000|DTEND:20260320T120000|SUMMARY:a", "midday"),
        (f"{DAY}|SUMMARY:a|X-SHONOD-OPEN:noon", "bad_time"),
        (f"{DAY}|SUMMARY:a|X-SHONOD-ORDER-ON:never", "bad_date"),
    ],
)
def test_an_event_that_gives_no_day_says_why(event, code):
    reading = read_feed(ical(event, f"{DAY}|SUMMARY:ok"))
    assert [(problem.code, problem.line) for problem in reading.problems] == [(code, 1)]
    assert [one.day.name for one in reading.proposals] == ["ok"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BEGIN:VCALENDAR\r\n", "broken_ical"),
        ("BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR\r\n", "broken_ical"),
        (ical() + ical(), "broken_ical"),
        ("BEGIN:VCALENDAR\r\n" * 50, "broken_ical"),
        (ical("X-A:1|" * MOST_LINES + "SUMMARY:a"), "too_many"),
        (ical("X-A" + ";B=1" * 10_000 + ":x"), "too_many"),
        (ical("CATEGORIES:" + "a,\r\n " * 10_000), "too_many"),
    ],
)
def test_what_is_no_calendar_or_a_trap_is_refused(text, code):
    with pytest.raises(ListRefused) as refused:
        read_feed(text)
    assert refused.value.code == code


def test_a_file_s_own_zone_is_never_worked_out():
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Trap\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0600\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )
    text = ical("DTSTART;TZID=Trap:20260320T120000|DTEND;TZID=Trap:20260320T170000|SUMMARY:a")
    reading = read_feed(text.replace("BEGIN:VEVENT", f"{zone}BEGIN:VEVENT", 1))
    assert [problem.code for problem in reading.problems] == ["zone"]
