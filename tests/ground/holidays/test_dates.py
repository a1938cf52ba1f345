from datetime import date, time

import pytest

from shonod.ground.holidays.dates import read_day, read_days, read_time

EQUINOX = date(2026, 3, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-20",
        "২০২৬-০৩-২০",
        "2026-03-20 00:00:00",
        "2026/3/20",
        "20/03/2026",
        "২০/০৩/২০২৬",
        "২০.০৩.২০২৬",
        "20 - 3 - 2026",
        "২০ মার্চ ২০২৬",
        "২০ মার্চ, ২০২৬",
        "20 March 2026",
        "20th Mar, 2026",
        "20-Mar-2026",
        "March 20, 2026",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert read_day(text) == EQUINOX


@pytest.mark.parametrize(
    ("text", "month"),
    [("১ জানুয়ারী ২০২৬", 1), ("১ ফেব্রুয়ারি ২০২৬", 2), ("১ আগষ্ট ২০২৬", 8), ("১ সেপ্টেম্বর ২০২৬", 9)],
)
def test_months_are_known_by_their_usual_misspellings(text, month):
    assert read_day(text) == date(2026, month, 1)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "x",
            "2026-13-01",
            "31/02/2026",
            "20/03/26",
            "২০ মার্চ",
            "2026-03-20 10:00",
            "0001-01-01",
        ),
        *("20 Marchember 2026", "9" * 5_000, "২০২৬", "20 03 2026"),
    ],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("২০ মার্চ ২০২৬", 20),
        ("২০-২২ মার্চ ২০২৬", 22),
        ("২০–২২ মার্চ ২০২৬", 22),
        ("20 March 2026 to 22 March 2026", 22),
        ("২০ মার্চ ২০২৬ থেকে ২২ মার্চ ২০২৬ পর্যন্ত", 22),
        ("২০/০৩/২০২৬ হতে ২২/০৩/২০২৬", 22),
        ("2026-03-20 - 2026-03-22", 22),
    ],
)
def test_several_days_are_read_as_first_and_last(text, last):
    assert read_days(text) == (EQUINOX, date(2026, 3, last))


def test_three_days_in_one_cell_are_no_span():
    with pytest.raises(ValueError):
        read_days("2026-03-20 to 2026-03-21 to 2026-03-22")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("", None),
        ("09:30", time(9, 30)),
        ("১২.০০", time(12)),
        ("2:05 pm", time(14, 5)),
        ("12:00 AM", time(0)),
    ],
)
def test_times_of_day(text, at):
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["9", "25:00", "noon", "9:75"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError):
        read_time(text)
