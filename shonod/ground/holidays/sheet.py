"""Lists of holidays as CSV: Bangla or English words at the head of the columns."""

import csv
import re
from collections.abc import Iterable
from datetime import date, time
from io import StringIO
from itertools import islice

from shonod.ground.bangla import folded, normal
from shonod.ground.cells import bare, shielded
from shonod.ground.holidays.dates import read_days, read_time
from shonod.ground.holidays.listed import (
    LONGEST_NAME,
    LONGEST_ORDER,
    LONGEST_SOURCE,
    Entry,
    ListedDay,
    ListRefused,
    Mark,
    NoDay,
    Problem,
    Proposal,
    Reading,
    checked,
)
from shonod.ground.holidays.words import (
    CANCELLED,
    COLUMNS,
    HEAD_OF,
    KIND_OF,
    NO,
    WEEKDAY_OF,
    WORKING,
    YES,
)

MOST_ROWS = 1_000
MOST_CELLS = 40
HEAD_WITHIN = 15
_WEEKDAY_BEFORE = re.compile(r"(\S+?(?:বার|day))\s*[,(]?\s*(?=\d)")
Row = dict[str, str]


def read_sheet(text: str) -> Reading:
    """The days of a CSV. Raises ListRefused."""
    rows = _rows(text)
    heads = ((n, _head(cells)) for n, (_line, cells) in enumerate(rows[:HEAD_WITHIN]))
    place, columns = next(((n, head) for n, head in heads if head), (0, {}))
    if not columns:
        raise ListRefused("no_columns")
    found: list[Proposal | Problem] = []
    for line, cells in rows[place + 1 :]:
        row = {name: cells[n] for n, name in columns.items() if n < len(cells)}
        if any(row.values()):
            found.append(_proposal(line, row))
    return Reading(
        tuple(one for one in found if isinstance(one, Proposal)),
        tuple(one for one in found if isinstance(one, Problem)),
    )


def _rows(text: str) -> list[tuple[int, list[str]]]:
    delimiter = max(",;\t", key=text[:4_000].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        rows = [(reader.line_num, _words(row)) for row in islice(reader, MOST_ROWS)]
        if next(reader, None) is not None:
            raise ListRefused("too_many")
    except csv.Error:
        raise ListRefused("broken_csv") from None
    return rows


def _words(row: list[str]) -> list[str]:
    return [bare(" ".join(normal(cell).split())) for cell in row[:MOST_CELLS]]


def _head(cells: list[str]) -> dict[int, str]:
    """Column numbers with what they hold; empty unless the row heads a date and a name."""
    columns: dict[int, str] = {}
    for n, cell in enumerate(cells):
        column = HEAD_OF.get(folded(cell))
        if column and column not in columns.values():
            columns[n] = column
    return columns if {"from_on", "name"} <= set(columns.values()) else {}


def _proposal(line: int, row: Row) -> Proposal | Problem:
    try:
        day = checked(_day(row))
    except NoDay as no_day:
        return Problem(no_day.code, line, no_day.text[:LONGEST_NAME])
    kind = folded(row.get("kind", ""))
    is_known = not kind or kind in KIND_OF or kind in WORKING
    return Proposal(day, line, () if is_known else (Mark.KIND_UNKNOWN,))


def _day(row: Row) -> ListedDay:
    if folded(row.get("status", "")) in CANCELLED:
        raise NoDay("cancelled", row.get("name", ""))
    first, last = _span(row)
    kind = folded(row.get("kind", ""))
    works = folded(row.get("works", "")) in YES or kind in WORKING
    order_on = row.get("order_on", "")
    return ListedDay(
        first,
        last,
        row.get("name", "")[:LONGEST_NAME],
        name_en=row.get("name_en", "")[:LONGEST_NAME],
        kind=KIND_OF.get(kind, "executive" if works else "general"),
        works=works,
        opens=_time(row.get("opens", "")),
        closes=_time(row.get("closes", "")),
        order_number=row.get("order_number", "")[:LONGEST_ORDER],
        order_on=_dates(order_on)[0] if order_on else None,
        source=row.get("source", "")[:LONGEST_SOURCE],
        confirmed=folded(row.get("confirmed", "")) not in NO,
    )


def _span(row: Row) -> tuple[date, date]:
    """First and last day. A weekday that is named must be that of the date."""
    written, until = row.get("from_on", ""), row.get("until_on", "")
    if not written:
        raise NoDay("no_date", row.get("name", ""))
    named = _WEEKDAY_BEFORE.match(written)
    first, last = _dates(written[named.end() :].rstrip(" )") if named else written)
    if until:
        last = _dates(until)[1]
    weekday = WEEKDAY_OF.get(folded(named[1] if named else row.get("weekday", "")))
    if weekday not in (None, first.weekday()):
        raise NoDay("weekday_differs", f"{written} {row.get('weekday', '')}".strip())
    return first, last


def _dates(text: str) -> tuple[date, date]:
    try:
        return read_days(text)
    except ValueError:
        raise NoDay("bad_date", text) from None


def _time(text: str) -> time | None:
    try:
        return read_time(text)
    except ValueError:
        raise NoDay("bad_time", text) from None


def sheet_of(entries: Iterable[Entry]) -> str:
    """The list as CSV that spreadsheets open: UTF-8 with its mark, no cell that calculates."""
    return "\ufeff" + _written([(entry.day, entry.cancelled) for entry in entries])


def sheet_of_days(days: Iterable[ListedDay]) -> str:
    """The same of days that nobody declared yet, for a program to read again."""
    return _written([(day, False) for day in days])


def _written(rows: Iterable[tuple[ListedDay, bool]]) -> str:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for day, cancelled in rows:
        writer.writerow([shielded(cell) for cell in _cells(day, cancelled)])
    return out.getvalue()


def _cells(day: ListedDay, cancelled: bool) -> tuple[str, ...]:
    return (
        day.from_on.isoformat(),
        day.until_on.isoformat(),
        day.name,
        day.name_en,
        day.kind,
        "yes" if day.works else "no",
        f"{day.opens:%H:%M}" if day.opens else "",
        f"{day.closes:%H:%M}" if day.closes else "",
        day.order_number,
        day.order_on.isoformat() if day.order_on else "",
        day.source,
        "yes" if day.confirmed else "no",
        "cancelled" if cancelled else "in force",
    )
