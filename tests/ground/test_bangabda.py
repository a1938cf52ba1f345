"""The Bangla calendar against the days that the 2019 rule fixes, and against itself."""

import itertools
from datetime import date, timedelta

import pytest

from shonod.ground.bangabda import bangabda

PINS = [
    (date(2026, 2, 21), "৮ ফাল্গুন ১৪৩২"),
    (date(2026, 3, 26), "১২ চৈত্র ১৪৩২"),
    (date(2026, 4, 14), "১ বৈশাখ ১৪৩৩"),
    (date(2026, 12, 16), "১ পৌষ ১৪৩৩"),
    (date(2026, 4, 13), "৩০ চৈত্র ১৪৩২"),
    (date(2026, 11, 24), "৯ অগ্রহায়ণ ১৪৩৩"),
    # A leap February makes Falgun longer, and moves no national day.
    (date(2028, 2, 21), "৮ ফাল্গুন ১৪৩৪"),
    (date(2028, 2, 29), "১৬ ফাল্গুন ১৪৩৪"),
    (date(2028, 3, 26), "১২ চৈত্র ১৪৩৪"),
    (date(2028, 4, 14), "১ বৈশাখ ১৪৩৫"),
    # The new rule began within 1426: Ashwin had a thirty-first day.
    (date(2019, 10, 16), "৩১ আশ্বিন ১৪২৬"),
    (date(2019, 10, 17), "১ কার্তিক ১৪২৬"),
    # Before it, as it was counted then.
    (date(2019, 2, 21), "৯ ফাল্গুন ১৪২৫"),
    (date(2018, 12, 16), "২ পৌষ ১৪২৫"),
    (date(2016, 3, 26), "১২ চৈত্র ১৪২২"),
]


@pytest.mark.parametrize(("on", "said"), PINS, ids=str)
def test_national_days(on: date, said: str) -> None:
    assert str(bangabda(on)) == said


def test_every_day_follows_the_one_before() -> None:
    days = [date(2015, 1, 1) + timedelta(n) for n in range(20 * 366)]
    told = [bangabda(day) for day in days]
    assert told == sorted(set(told))
    for before, after in itertools.pairwise(told):
        is_next = (after.year, after.month, after.day) == (
            before.year,
            before.month,
            before.day + 1,
        )
        assert is_next or after.day == 1
    assert {(one.month, one.day) for one in told if one.day > 29} <= {
        (month, day) for month in range(1, 13) for day in (30, 31)
    }
