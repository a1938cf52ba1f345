"""A day of a holiday list as files carry it, and what a reader says of it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from shonod.ground.refusals import Refusal

# No list closes an office longer at one stroke; what does is a slip of the pen.
LONGEST_DAYS = 31
# What a declaration has room for.
LONGEST_NAME, LONGEST_ORDER, LONGEST_SOURCE = 200, 80, 300


class ListRefused(Refusal):
    """A file that is no list of holidays; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class ListedDay:
    """Days from `from_on` to `until_on` that are closed, half closed (open from `opens` to
    `closes` only), or, with `works`, working days by a swap."""

    from_on: date
    until_on: date
    name: str
    name_en: str = ""
    kind: str = "general"
    works: bool = False
    opens: time | None = None
    closes: time | None = None
    order_number: str = ""
    order_on: date | None = None
    source: str = ""
    confirmed: bool = True

    @property
    def is_half(self) -> bool:
        return self.opens is not None or self.closes is not None

    def days(self) -> list[date]:
        length = (self.until_on - self.from_on).days + 1
        return [self.from_on + timedelta(days=n) for n in range(length)]


@dataclass(frozen=True, slots=True)
class Entry:
    """A declaration as a feed carries it: the same `uid` for ever, a higher `sequence` after
    each change, `cancelled` once it is revoked."""

    day: ListedDay
    uid: str
    changed_at: datetime
    sequence: int = 0
    cancelled: bool = False


class Mark(StrEnum):
    """What a person should know before approving a day."""

    KNOWN = "known"
    TWICE = "twice"
    PAST_YEAR = "past_year"
    TIMED = "timed"
    KIND_UNKNOWN = "kind_unknown"


# With one of these a day is left out unless a person takes it in.
LEFT_OUT = frozenset({Mark.KNOWN, Mark.TWICE, Mark.PAST_YEAR})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day that a person may approve; `line` is where the file says it."""

    day: ListedDay
    line: int
    marks: tuple[Mark, ...] = ()

    @property
    def is_offered(self) -> bool:
        """Ticked to begin with."""
        return not LEFT_OUT & set(self.marks)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a line of the file gave no day: a stable `code`, and the words it is about."""

    code: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    proposals: tuple[Proposal, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


class NoDay(ValueError):
    """A line that gives no day; the reader makes it a Problem."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.text = text


def checked(day: ListedDay) -> ListedDay:
    """`day`, if an office could declare it. Raises NoDay."""
    if not day.name:
        raise NoDay("no_name")
    if day.until_on < day.from_on:
        raise NoDay("ends_before", f"{day.from_on} – {day.until_on}")
    if (day.until_on - day.from_on).days >= LONGEST_DAYS:
        raise NoDay("too_long", f"{day.from_on} – {day.until_on}")
    if day.opens and day.closes and day.closes <= day.opens:
        raise NoDay("bad_time", f"{day.opens:%H:%M}–{day.closes:%H:%M}")
    return day
