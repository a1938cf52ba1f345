"""The fiscal year, July to June, as offices plan by it: '২০২৬-২৭', its quarters, and the day, month
or quarter that a plan names. A fiscal year is known by the year in which it begins.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shonod.ground.bangla import MONTHS, bangla_digits, folded, normal, western_digits
from shonod.ground.holidays.dates import month_number, read_day

FIRST_MONTH = 7
QUARTERS = (1, 2, 3, 4)
_ORDINALS = {
    **{folded(word): n for n, words in enumerate(("১ম প্রথম", "২য় দ্বিতীয়", "৩য় তৃতীয়", "৪র্থ চতুর্থ"), 1)
       for word in words.split()},
    **{word: n for n, words in enumerate(("1st first", "2nd second", "3rd third", "4th fourth"), 1)
       for word in words.split()},
    **{str(n): n for n in QUARTERS},
}  # fmt: skip
_QUARTER_WORDS = ("quarter", folded("প্রান্তিক"), folded("ত্রৈমাসিক"), folded("কোয়ার্টার"))
_MONTH_OF_YEAR = re.compile(r"([^\W\d_]\S*?)[\s,'’]*(\d{4})?")
_ISO_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEARS = re.compile(r"(\d{4})(?:\s*[-–/]\s*(\d{2}|\d{4}))?")
_DASH = re.compile(r"\s*(?:[-–—]|\bto\b|থেকে|হতে)\s*")
LONGEST = 60


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Period:
    """What a plan names: a day, a month or a quarter, by its first and last day."""

    first_on: date
    last_on: date

    @property
    def precision(self) -> Precision:
        if self.first_on == self.last_on:
            return Precision.DAY
        return Precision.MONTH if self.first_on.month == self.last_on.month else Precision.QUARTER

    def later(self, years: int) -> "Period":
        """The same so many years on; 29 February of a common year is the 28th."""
        if self.precision is Precision.DAY:
            day = _moved(self.first_on, years)
            return Period(day, day)
        last = self.last_on
        end = date(last.year + years, last.month, monthrange(last.year + years, last.month)[1])
        return Period(_moved(self.first_on, years), end)


def _moved(day: date, years: int) -> date:
    most = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, most))


def fiscal_year_of(day: date) -> int:
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def year_words(year: int) -> str:
    """'2026-27', in Western digits."""
    return f"{year}-{(year + 1) % 100:02}"


def quarter_of(day: date) -> int:
    """1 for July to September … 4 for April to June."""
    return (day.month - FIRST_MONTH) % 12 // 3 + 1


def span_of_year(year: int) -> Period:
    return Period(date(year, FIRST_MONTH, 1), date(year + 1, FIRST_MONTH - 1, 30))


def span_of_quarter(year: int, number: int) -> Period:
    months = [FIRST_MONTH + 3 * (number - 1) + more for more in range(3)]
    first, *_rest, last = (span_of_month(year, (month - 1) % 12 + 1) for month in months)
    return Period(first.first_on, last.last_on)


def span_of_month(year: int, month: int) -> Period:
    """The month, in whichever calendar year the fiscal year has it."""
    calendar_year = year if month >= FIRST_MONTH else year + 1
    last = monthrange(calendar_year, month)[1]
    return Period(date(calendar_year, month, 1), date(calendar_year, month, last))


def read_period(text: str, year: int) -> Period:
    """'১৫ ডিসেম্বর ২০২৬', 'December', '২য় প্রান্তিক', 'Q3' or 'অক্টোবর–ডিসেম্বর' of a fiscal year.

    Raises ValueError for what is none, and for a day outside of the year.
    """
    plain = western_digits(normal(text)).strip().strip(",;।").lower()
    if not plain or len(plain) > LONGEST:
        raise ValueError(text)
    found = _quarter(plain, year) or _month(plain, year) or _day(plain)
    whole = span_of_year(year)
    if found is None or not whole.first_on <= found.first_on <= found.last_on <= whole.last_on:
        raise ValueError(text)
    return found


def _day(plain: str) -> Period | None:
    try:
        day = read_day(plain)
    except ValueError:
        return None
    return Period(day, day)


def _month(plain: str, year: int) -> Period | None:
    if found := _ISO_MONTH.fullmatch(plain):
        named, number = int(found[1]), int(found[2])
    elif found := _MONTH_OF_YEAR.fullmatch(plain):
        named, number = int(found[2] or 0), month_number(found[1]) or 0
    else:
        return None
    if not 1 <= number <= 12:
        return None
    month = span_of_month(year, number)
    return month if named in (0, month.first_on.year) else None


def read_month(text: str) -> Period:
    """'জুলাই ২০২০', '07/2020', '2020-07', or the month of a day. Raises ValueError."""
    plain = western_digits(normal(text)).strip().strip(",;।").lower()
    if len(plain) > LONGEST:
        raise ValueError(text)
    if found := _MONTH_FIRST.fullmatch(plain):
        year, number = int(found[2]), int(found[1])
    elif found := _ISO_MONTH.fullmatch(plain):
        year, number = int(found[1]), int(found[2])
    elif (found := _MONTH_OF_YEAR.fullmatch(plain)) and found[2]:
        year, number = int(found[2]), month_number(found[1]) or 0
    else:
        day = read_day(plain)
        year, number = day.year, day.month
    if not 1 <= number <= 12:
        raise ValueError(text)
    return span_of_month(year if number >= FIRST_MONTH else year - 1, number)


def read_year(text: str) -> int:
    """2025 for '২০২৫-২৬', '2025-2026' or '2025'. Raises ValueError."""
    found = _YEARS.fullmatch(western_digits(normal(text)).strip())
    if not found or (found[2] and (int(found[1]) + 1) % 100 != int(found[2][-2:])):
        raise ValueError(text)
    return int(found[1])


def read_quarter(text: str) -> int:
    """1 for 'Q1', '১', '১ম', 'প্রথম প্রান্তিক' or 'জুলাই–সেপ্টেম্বর'. Raises ValueError."""
    plain = western_digits(normal(text)).strip().lower()
    if not plain or len(plain) > LONGEST:
        raise ValueError(text)
    if number := _ORDINALS.get(folded(plain)):
        return number
    # Any year will do: a quarter is the same months in all of them.
    found = _quarter(plain, 2000)
    if found is None:
        raise ValueError(text)
    return quarter_of(found.first_on)


def _quarter(plain: str, year: int) -> Period | None:
    if found := re.fullmatch(r"q\s*([1-4])", plain):
        return span_of_quarter(year, int(found[1]))
    word = next((word for word in _QUARTER_WORDS if word in folded(plain)), None)
    if word:
        number = _ORDINALS.get(folded(plain).replace(word, "", 1))
        return span_of_quarter(year, number) if number else None
    return _of_months(_DASH.split(plain), year)


def _of_months(names: list[str], year: int) -> Period | None:
    """'অক্টোবর–ডিসেম্বর': the two months that a quarter begins and ends with."""
    if len(names) != 2:
        return None
    ends = [month_number(name) for name in names]
    for number in QUARTERS:
        span = span_of_quarter(year, number)
        if ends == [span.first_on.month, span.last_on.month]:
            return span
    return None


def period_in_bangla(period: Period) -> str:
    """As `read_period` reads it again: '১৫ ডিসেম্বর ২০২৬', 'ডিসেম্বর ২০২৬', '২য় প্রান্তিক'."""
    day = period.first_on
    if period.precision is Precision.DAY:
        return bangla_digits(f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    if period.precision is Precision.MONTH:
        return bangla_digits(f"{MONTHS[day.month - 1]} {day.year}")
    return f"{('১ম', '২য়', '৩য়', '৪র্থ')[quarter_of(day) - 1]} প্রান্তিক"
