"""Days and times of day as lists of holidays write them, in Bangla or English."""

import re
from datetime import date, time

from shonod.ground.bangla import MONTHS, folded, normal, western_digits

FIRST_YEAR, LAST_YEAR = 1972, 2199
_ENGLISH = (
    "january february march april may june july august september october november december"
).split()
# Months by every spelling that folds to the same; English ones by their first three letters too.
_MONTHS = {
    **{folded(name): number for number, name in enumerate(MONTHS, 1)},
    **{name: number for number, name in enumerate(_ENGLISH, 1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
    "sept": 9,
}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s,-]+([^\W\d_]\S*?)[\s,-]+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]\S*?)\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})")
_SPAN = re.compile(r"\s*(?:[–—]|\bto\b|থেকে|হতে|\s-\s)\s*")
_UNTIL = re.compile(r"\s*(?:পর্যন্ত|inclusive)\s*$")
# Two days of one month: "২০-২২ মার্চ ২০২৬".
_IN_MONTH = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})(\s+[^\d\s].*)")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?")
LONGEST = 60


def read_day(text: str) -> date:
    """'2026-03-20', '২০/০৩/২০২৬', '২০ মার্চ ২০২৬', 'March 20, 2026'. Raises ValueError."""
    plain = western_digits(normal(text)).strip().strip(",;").lower()
    if len(plain) <= LONGEST:
        year, month, day = _parts(plain)
        if FIRST_YEAR <= year <= LAST_YEAR:
            return date(year, month, day)
    raise ValueError(text)


def _parts(plain: str) -> tuple[int, int, int]:
    if found := _ISO.match(plain):
        # What a spreadsheet adds to a day: 2026-03-20 00:00:00.
        if re.fullmatch(r"(?:[ t]00:00(?::00)?)?", plain[found.end() :]):
            return int(found[1]), int(found[2]), int(found[3])
    elif found := _NUMBERS.fullmatch(plain):
        return int(found[3]), int(found[2]), int(found[1])
    elif found := _DAY_FIRST.fullmatch(plain):
        return int(found[3]), _known_month(found[2]), int(found[1])
    elif found := _MONTH_FIRST.fullmatch(plain):
        return int(found[3]), _known_month(found[1]), int(found[2])
    raise ValueError(plain)


def _known_month(word: str) -> int:
    number = month_number(word)
    if number is None:
        raise ValueError(word)
    return number


def month_number(word: str) -> int | None:
    """1 for 'জানুয়ারি', 'January' or 'Jan.'; None for what is no month."""
    return _MONTHS.get(folded(word.rstrip(".")))


def read_days(text: str) -> tuple[date, date]:
    """A day, or the first and last of several: '২০–২২ মার্চ ২০২৬'. Raises ValueError."""
    plain = _UNTIL.sub("", western_digits(normal(text)).strip()[: LONGEST * 2])
    if found := _IN_MONTH.fullmatch(plain):
        return read_day(found[1] + found[3]), read_day(found[2] + found[3])
    pieces = _SPAN.split(plain)
    if len(pieces) > 2:
        raise ValueError(text)
    return read_day(pieces[0]), read_day(pieces[-1])


def read_time(text: str) -> time | None:
    """'09:30', '২.৩০ pm'; None for nothing. Raises ValueError."""
    plain = western_digits(normal(text)).strip().lower()
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    if not found:
        raise ValueError(text)
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3].startswith("p") else 0)
    return time(hour, int(found[2]))
