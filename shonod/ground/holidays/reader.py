"""A file of holidays in, days to approve out: told by content, bounded, each day marked."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from shonod.ground.holidays.listed import ListedDay, ListRefused, Mark, Proposal, Reading
from shonod.ground.holidays.sheet import read_sheet
from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.ground.holidays.feed import read_feed
else:
    read_feed = on_first_call("shonod.ground.holidays.feed", "read_feed")

MOST_BYTES = 256 * 1024
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_holidays(data: bytes, *, today: date, known: Collection[ListedDay] = ()) -> Reading:
    """The days that an iCalendar or CSV lists, each with what a person should know before
    approving it; `known` are those in force. Raises ListRefused."""
    if len(data) > MOST_BYTES:
        raise ListRefused("too_large")
    text = _text(data)
    if not text.strip():
        raise ListRefused("empty")
    is_calendar = text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"
    reading = read_feed(text) if is_calendar else read_sheet(text)
    if not reading.proposals and not reading.problems:
        raise ListRefused("empty")
    return replace(reading, proposals=tuple(_marked(reading.proposals, today, known)))


def _text(data: bytes) -> str:
    # Spreadsheets save "Unicode text" in UTF-16, with a mark before it.
    try:
        text = data.decode("utf-16" if data[:2] in _MARKS else "utf-8-sig")
    except UnicodeDecodeError:
        raise ListRefused("not_text") from None
    if "\0" in text:
        raise ListRefused("not_text")
    return text


def _marked(
    proposals: Iterable[Proposal], today: date, known: Collection[ListedDay]
) -> Iterable[Proposal]:
    before = {effect for day in known for effect in _effects(day)}
    here: set[tuple[object, ...]] = set()
    for one in proposals:
        effects = _effects(one.day)
        marks = [
            mark
            for mark, holds in (
                (Mark.KNOWN, effects <= before),
                (Mark.TWICE, effects <= here),
                (Mark.PAST_YEAR, one.day.until_on.year < today.year),
            )
            if holds
        ]
        here |= effects
        yield replace(one, marks=(*marks, *one.marks))


def _effects(day: ListedDay) -> set[tuple[object, ...]]:
    """What the row does to each day; two rows that do the same are one."""
    optional = day.kind == "optional"
    return {(on, day.works, optional, day.opens, day.closes) for on in day.days()}
