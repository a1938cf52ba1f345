"""Charters without a table: a numbered list whose lines end in a time limit."""

import re

from shonod.ground.bangla import western_digits
from shonod.ground.charter.cells import Item, Row
from shonod.ground.charter.shape import Fee, Officer, Section, Service
from shonod.ground.charter.source import Note
from shonod.ground.charter.times import has_duration, reading_of

MAX_LINE = 250
MIN_LINES = 2

_NUMBERED = re.compile(r"^\s*[(]?(\d{1,2})\s?[.)।]+\s*(\S.*)$")
_PARTED = re.compile(r"\s*(?:[-–—:ঃ=]{1,3}|\.{3,}|…+)\s*(?=[^-–—:ঃ=.…]*$)")


def listed_services(items: list[Item], note: Note) -> Section | None:
    """The services of a list numbered from 1, each line with a limit; None without one."""
    found: list[Service] = []
    for item in items:
        if isinstance(item, Row) or len(item.text) > MAX_LINE:
            continue
        for line in item.text.split("\n"):
            service = _service(line, item.line, len(found) + 1)
            found += [service] if service else []
    if len(found) < MIN_LINES:
        return None
    note("info", "list_read", "The page has no table: a numbered list was read", found[0].lines[0])
    return Section(services=found)


def _service(text: str, line: int, expected: int) -> Service | None:
    match = _NUMBERED.match(western_digits(text))
    if match is None or int(match[1]) != expected:
        return None
    parted = _PARTED.split(text[match.start(2) :].strip(), maxsplit=1)
    if len(parted) != 2 or not parted[0] or not _is_limit(parted[1]):
        return None
    return Service(
        number=expected,
        name=parted[0],
        delivery=(),
        documents=(),
        documents_from=(),
        fee=Fee(),
        time_limit=reading_of(parted[1]).limit,
        officer=Officer(),
        supervisor=Officer(),
        lines=(line, line),
    )


def _is_limit(text: str) -> bool:
    return len(text) < 60 and (has_duration(text) or reading_of(text).limit.instant)
