"""Charters without a table: a numbered list whose lines end in a time limit, or of functions."""

import re

from shonod.ground.bangla import folded, western_digits
from shonod.ground.charter.cells import Item, Line, Row
from shonod.ground.charter.shape import Fee, Officer, Section, Service
from shonod.ground.charter.source import Note
from shonod.ground.charter.times import has_duration, reading_of

MAX_LINE = 250
MIN_LINES = 2
MIN_FUNCTIONS = 3
MAX_HEADING = 80

_NUMBERED = re.compile(r"^\s*[(]?(\d{1,2})\s?[.)।]+\s*(\S.*)$")
_PARTED = re.compile(r"\s*(?:[-–—:ঃ=]{1,3}|\.{3,}|…+)\s*(?=[^-–—:ঃ=.…]*$)")

# What a list of functions stands under; an essay's list of aims or benefits stands under others.
_FUNCTIONS = re.compile(
    "(?:"
    + "|".join(
        folded(words)
        for words in (
            "সেবাসমূহ",
            "সেবা সমূহের তালিকা",
            "সেবার তালিকা",
            "প্রদত্ত সেবা",
            "প্রদেয় সেবা",
            "কার্যাবলি",
            "কার্যাবলির তালিকা",
            "কার্যক্রমসমূহ",
            "প্রধান কার্যক্রম",
        )
    )
    + ")$"
)


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


def listed_functions(items: list[Item], note: Note) -> Section | None:
    """A list numbered from 1 under a heading like 'functions': services without a limit. None for
    a page that has none, or has fewer than three."""
    title: str | None = None
    found: list[Service] = []
    for line in _lines(items):
        match = _NUMBERED.match(western_digits(line.text))
        if match is not None and title is not None and int(match[1]) == len(found) + 1:
            found.append(_plain(line.text[match.start(2) :], line.number, len(found) + 1))
        elif len(found) >= MIN_FUNCTIONS:
            break
        elif match is None and len(line.text) <= MAX_HEADING:
            heads = _FUNCTIONS.search(folded(line.text.strip(" :ঃ।-–—*")))
            title, found = (line.text.strip(" :ঃ।-–—*"), []) if heads else (title, found)
    if len(found) < MIN_FUNCTIONS:
        return None
    note(
        "warning",
        "functions_read",
        "A list of functions without limits was read",
        found[0].lines[0],
    )
    return Section(title=title, services=found)


def _lines(items: list[Item]) -> list[Line]:
    return [
        Line(item.line, text)
        for item in items
        if not isinstance(item, Row)
        for text in item.text.split("\n")
        if text.strip() and len(text) <= MAX_LINE
    ]


def _plain(name: str, line: int, number: int) -> Service:
    return _listed(name.strip(" ।;,"), "", line, number)


def _service(text: str, line: int, expected: int) -> Service | None:
    match = _NUMBERED.match(western_digits(text))
    if match is None or int(match[1]) != expected:
        return None
    parted = _PARTED.split(text[match.start(2) :].strip(), maxsplit=1)
    if len(parted) != 2 or not parted[0] or not _is_limit(parted[1]):
        return None
    return _listed(parted[0], parted[1], line, expected)


def _listed(name: str, limit: str, line: int, number: int) -> Service:
    return Service(
        number=number,
        name=name,
        delivery=(),
        documents=(),
        documents_from=(),
        fee=Fee(),
        time_limit=reading_of(limit).limit,
        officer=Officer(),
        supervisor=Officer(),
        lines=(line, line),
    )


def _is_limit(text: str) -> bool:
    return len(text) < 60 and (has_duration(text) or reading_of(text).limit.instant)
