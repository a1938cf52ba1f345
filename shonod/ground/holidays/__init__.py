"""Lists of holidays as files: iCalendar and CSV, read with diagnostics and written for others."""

from typing import TYPE_CHECKING

from shonod.ground.holidays.dates import read_days
from shonod.ground.holidays.listed import (
    Entry,
    ListedDay,
    ListRefused,
    Mark,
    Problem,
    Proposal,
    Reading,
)
from shonod.ground.holidays.reader import read_holidays
from shonod.ground.holidays.sheet import sheet_of, sheet_of_days
from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.ground.holidays.feed import feed_of
else:
    feed_of = on_first_call("shonod.ground.holidays.feed", "feed_of")

__all__ = [
    "Entry",
    "ListRefused",
    "ListedDay",
    "Mark",
    "Problem",
    "Proposal",
    "Reading",
    "feed_of",
    "read_days",
    "read_holidays",
    "sheet_of",
    "sheet_of_days",
]
