"""The Bangla calendar as Bangladesh counts it: a Gregorian day as day, month and year of Bangabda.

Since the year 1426 (October 2019) six months of 31 days come first, so that each national day has
one Bangla date for ever; years before keep the rule of their time.
"""

from calendar import isleap
from datetime import date
from typing import NamedTuple

from shonod.ground.bangla import bangla_digits

MONTHS = "বৈশাখ জ্যৈষ্ঠ আষাঢ় শ্রাবণ ভাদ্র আশ্বিন কার্তিক অগ্রহায়ণ পৌষ মাঘ ফাল্গুন চৈত্র".split()
FALGUN = 10
FIRST_YEAR_OF_NEW_RULE = 1426
# 1 Boishakh falls on 14 April under both rules.
NEW_YEAR = (4, 14)
YEARS_BETWEEN = 593


class Bangabda(NamedTuple):
    """`month` counts from 1, Boishakh."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        """'৯ অগ্রহায়ণ ১৪৩৩'."""
        return bangla_digits(f"{self.day} {MONTHS[self.month - 1]} {self.year}")


def bangabda(on: date) -> Bangabda:
    """The day in the Bangla calendar."""
    begins = date(on.year, *NEW_YEAR)
    if on < begins:
        begins = date(on.year - 1, *NEW_YEAR)
    year, left = begins.year - YEARS_BETWEEN, (on - begins).days
    month = 0
    for month, length in enumerate(_lengths(year), 1):  # noqa: B007 -- the month it ends in
        if left < length:
            break
        left -= length
    return Bangabda(year, month, left + 1)


def _lengths(year: int) -> list[int]:
    """Days of the year's months. Falgun lies in the February of the Gregorian year that follows."""
    is_new = year >= FIRST_YEAR_OF_NEW_RULE
    lengths = [31] * 6 + [30] * 4 + [29, 30] if is_new else [31] * 5 + [30] * 7
    lengths[FALGUN] += isleap(year + YEARS_BETWEEN + 1)
    return lengths
