"""Dates and times as a reader says them."""

from datetime import UTC, date, datetime, time

import pytest
from django.utils import translation

from shonod.ui.templatetags import days

SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("write", "value", "bangla", "english"),
    [
        (days.digits, 2026, "২০২৬", "2026"),
        (days.digits, "2.2.10", "২.২.১০", "2.2.10"),
        (days.digits, None, "", ""),
        (days.day, SUNDAY, "রবিবার, ২৯ নভেম্বর ২০২৬", "Sunday, 29 November 2026"),
        (days.day, "2026-11-29", "রবিবার, ২৯ নভেম্বর ২০২৬", "Sunday, 29 November 2026"),
        (days.day, None, "", ""),
        (days.short_day, SUNDAY, "২৯ নভেম্বর ২০২৬", "29 November 2026"),
        (days.short_day, "", "", ""),
        (days.month, SUNDAY, "নভেম্বর ২০২৬", "November 2026"),
        (days.weekday, SUNDAY, "রবিবার", "Sunday"),
        (days.clock, time(9), "সকাল ৯টা", "9 am"),
        (days.clock, time(9, 30), "সকাল ৯:৩০", "9:30 am"),
        (days.clock, time(12), "দুপুর ১২টা", "12 pm"),
        (days.clock, time(15, 30), "বিকাল ৩:৩০", "3:30 pm"),
        (days.clock, time(17), "বিকাল ৫টা", "5 pm"),
        (days.clock, time(18, 45), "সন্ধ্যা ৬:৪৫", "6:45 pm"),
        (days.clock, time(0), "রাত ১২টা", "12 am"),
        (days.clock, time(4, 5), "ভোর ৪:০৫", "4:05 am"),
        (days.clock, time(23, 59), "রাত ১১:৫৯", "11:59 pm"),
        (days.clock, "15:30", "বিকাল ৩:৩০", "3:30 pm"),
        (days.clock, None, "", ""),
        (days.at_clock, time(9), "সকাল ৯টায়", "9 am"),
        (days.at_clock, time(9, 30), "সকাল ৯:৩০-এ", "9:30 am"),
        (days.at_clock, None, "", ""),
        # 18:30 UTC is half past midnight in Dhaka, the next day.
        (
            days.moment,
            datetime(2026, 11, 28, 18, 30, tzinfo=UTC),
            "২৯ নভেম্বর ২০২৬, রাত ১২:৩০",
            "29 November 2026, 12:30 am",
        ),
        (days.day, datetime(2026, 11, 28, 18, 30, tzinfo=UTC), "রবিবার, ২৯ নভেম্বর ২০২৬", None),
        (days.moment, "2026-11-29T09:00:00+06:00", "২৯ নভেম্বর ২০২৬, সকাল ৯টা", None),
        (days.moment, None, "", ""),
    ],
)
def test_a_date_or_time_is_said_in_the_readers_language(write, value, bangla, english):
    with translation.override("bn"):
        assert write(value) == bangla
    if english is not None:
        with translation.override("en"):
            assert write(value) == english


def test_a_stamp_has_no_microseconds():
    at = datetime(2026, 11, 28, 18, 30, 5, 123456, tzinfo=UTC)
    assert days.stamp(at) == "2026-11-29T00:30:05+06:00"


@pytest.mark.parametrize(
    ("due_on", "tone", "bangla", "english"),
    [
        (date(2026, 11, 19), "late", "৪ দিন পেরিয়েছে", "4 days overdue"),
        (date(2026, 11, 22), "late", "১ দিন পেরিয়েছে", "1 day overdue"),
        (date(2026, 11, 23), "today", "আজ শেষ দিন", "due today"),
        (date(2026, 11, 24), "soon", "আগামীকাল শেষ দিন", "due tomorrow"),
        (date(2026, 11, 26), "soon", "আর ৩ দিন", "in 3 days"),
        (date(2026, 11, 27), "ahead", "আর ৪ দিন", "in 4 days"),
        (date(2027, 1, 2), "ahead", "আর ৪০ দিন", "in 40 days"),
    ],
)
def test_how_far_the_due_day_is_has_words_and_a_tone(due_on, tone, bangla, english):
    today = date(2026, 11, 23)
    with translation.override("bn"):
        assert days.due_words(due_on, today) == (tone, bangla)
    with translation.override("en"):
        assert days.due_words(due_on, today) == (tone, english)
