"""The next number of a register, and of the office's own memos."""

from datetime import date

from django.db.models import Max

from shonod.ground.bangla import bangla_digits
from shonod.letters.models import Letter, MemoPattern, Received
from shonod.offices.models import Office


def next_number(book: type[Received] | type[Letter], office: Office, year: int) -> int:
    """The number after the last of the year. Who takes it holds the office, so none is left out."""
    rows = book._default_manager.filter(office=office, year=year)  # noqa: SLF001 -- Django's own API
    return int(rows.aggregate(last=Max("number"))["last"] or 0) + 1


def memo_pattern_of(office: Office) -> str:
    """How the office makes its memo numbers; '' where it has not said."""
    newest = MemoPattern.objects.filter(office=office).order_by("-since_at", "-id").first()
    return newest.pattern if newest else ""


def next_memo(office: Office, on: date) -> str:
    """The memo number that the next letter may bear; '' where the office has no pattern."""
    number = next_number(Letter, office, on.year)
    return memo_of(memo_pattern_of(office), on, number)


def memo_of(pattern: str, on: date, number: int) -> str:
    """`{year}` is the year's last two digits, `{number}` the place in the issue register."""
    made = pattern.replace("{year}", f"{on.year % 100:02}").replace("{number}", str(number))
    return bangla_digits(made)
