"""Dates and times of day in the reader's language."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import get_language, gettext

from shonod.ground.bangla import bangla_digits, long_date, short_date

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# The part of the day that Bangla says before the hour, from this hour on.
_PARTS = ((20, "রাত"), (18, "সন্ধ্যা"), (15, "বিকাল"), (12, "দুপুর"), (6, "সকাল"), (4, "ভোর"), (0, "রাত"))


def reads_bangla() -> bool:
    return (get_language() or "bn").startswith("bn")


def digits(value: object) -> str:
    """`value` with the digits of the reader's language; None is nothing."""
    text = "" if value is None else str(value)
    return bangla_digits(text) if reads_bangla() else text


def as_date(value: date | datetime | str) -> date:
    """The day in the office's time zone; a text is ISO 8601, as receipts keep it."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    if isinstance(value, datetime):
        return _local(value).date()
    return value


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def day(value: date | datetime | str | None) -> str:
    """'রবিবার, ২৯ নভেম্বর ২০২৬' or 'Sunday, 29 November 2026'."""
    if not value:
        return ""
    on = as_date(value)
    return long_date(on) if reads_bangla() else f"{_WEEKDAYS[on.weekday()]}, {short_day(on)}"


def short_day(value: date | datetime | str | None) -> str:
    """'২৯ নভেম্বর ২০২৬' or '29 November 2026'."""
    if not value:
        return ""
    on = as_date(value)
    return short_date(on) if reads_bangla() else f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def clock(value: time | datetime | str | None) -> str:
    """'বিকাল ৫টা', 'সকাল ৯:৩০' or '5 pm', '9:30 am'."""
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        value = time.fromisoformat(value)
    at = _local(value).time() if isinstance(value, datetime) else value
    hour = at.hour % 12 or 12
    if not reads_bangla():
        minutes = f":{at.minute:02}" if at.minute else ""
        return f"{hour}{minutes} {'am' if at.hour < 12 else 'pm'}"
    part = next(name for start, name in _PARTS if at.hour >= start)
    return bangla_digits(f"{part} {hour}:{at.minute:02}" if at.minute else f"{part} {hour}টা")


def at_clock(value: time | datetime | str | None) -> str:
    """The hour as what happens at it: 'সকাল ৯টায়', 'সকাল ৯:৩০-এ' or '9 am'."""
    words = clock(value)
    if not words or not reads_bangla():
        return words
    return f"{words}য়" if words.endswith("টা") else f"{words}-এ"


def moment(value: datetime | str | None) -> str:
    """'২৯ নভেম্বর ২০২৬, বিকাল ৫টা' or '29 November 2026, 5 pm', in the office's time zone."""
    if not value:
        return ""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return f"{short_day(at)}, {clock(at)}"


def stamp(at: datetime) -> str:
    """For the machine that reads `<time datetime>`, which takes no microseconds."""
    return _local(at).isoformat(timespec="seconds")


def month(value: date | datetime | str) -> str:
    """'নভেম্বর ২০২৬' or 'November 2026'."""
    return short_day(value).split(" ", 1)[1]


def weekday(value: date | datetime | str) -> str:
    """'রবিবার' or 'Sunday'."""
    return day(value).split(",")[0]


def due_words(due_on: date, today: date) -> tuple[str, str]:
    """(tone, words): how far the due day is; tone is late, today, soon or ahead."""
    left = (due_on - today).days
    if left < 0:
        words = gettext("1 day overdue") if left == -1 else gettext("%(days)s days overdue")
        return "late", words % {"days": digits(-left)} if left < -1 else words
    if left == 0:
        return "today", gettext("due today")
    if left == 1:
        return "soon", gettext("due tomorrow")
    return ("soon" if left <= 3 else "ahead"), gettext("in %(days)s days") % {"days": digits(left)}
