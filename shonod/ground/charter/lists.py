"""Charters without a table: a list whose lines end in a time limit, or a list of functions."""

import re
from collections.abc import Iterator
from itertools import groupby, islice, takewhile
from typing import NamedTuple

from shonod.ground.bangla import folded, western_digits
from shonod.ground.charter.cells import Item, Line, Row
from shonod.ground.charter.fees import read_fee, sounds_like_fee
from shonod.ground.charter.headings import DEPARTMENT, SECTION, heading_of
from shonod.ground.charter.shape import Fee, Officer, Section, Service
from shonod.ground.charter.source import Note
from shonod.ground.charter.times import has_duration, reading_of, sounds_like_time

MAX_LINE = 250
MIN_LINES = 2
MIN_BARE = 3
MIN_FUNCTIONS = 3
MAX_HEADING = 80
# Lines of a page that are looked at; a list of services has some dozens.
MAX_LINES = 2_000

_LETTERS = "কখগঘঙচছজঝঞটঠডঢ"
_ENTRY = re.compile(
    rf"^\s*(?:[(\[]?(?P<mark>\d{{1,2}}|[{_LETTERS}])\s?[.)।:\]]+|(?P<bullet>[•●▪◦*➢✓–-]))\s*(?P<text>\S.*)$"
)
# Where a limit may start: behind a colon, dots, a dash that joins no two numbers or words.
_PARTING = re.compile(r"\s*(?:[:ঃ=]+[-–—]*|\.{3,}|…+|[-–—]{2,}|(?<=\s)[-–—]|[-–—](?=\s))\s*(?=\S)")
_BRACKETED = re.compile(r"^(?P<name>.*\S)\s*\((?P<limit>[^()]+)\)\W*$")
_UNPARTED = re.compile(
    r"^(?P<name>.*\D\s)(?P<limit>(?:(?:সর্বোচ্চ|অনধিক)\s+)?\d+(?:\s*(?:-|–|থেকে|হতে)\s*\d+)?\s*(?:\([^()]*\)\s*)?\D+)$"
)
# What a list of functions stands under; an essay's list of aims or benefits stands under others.
_FUNCTIONS = re.compile(
    "(?:"
    + "|".join(
        folded(words)
        for words in (
            "সেবাসমূহ|সেবা সমূহের তালিকা|সেবার তালিকা|প্রদত্ত সেবা|প্রদেয় সেবা|কার্যাবলি|"
            "কার্যাবলির তালিকা|কার্যক্রমসমূহ|প্রধান কার্যক্রম"
        ).split("|")
    )
    + ")$"
)
_OFFERED = re.compile(
    f"{folded('সেবা')}.*(?:"
    + "|".join(folded(w) for w in ("করা হয়", "দেওয়া হয়", "দেয়া হয়", "নিম্নরূপ"))
    + ")$"
)


class _Entry(NamedTuple):
    """`order`: the place that its mark claims; None for a bullet or a bare line."""

    order: int | None
    number: int | None
    text: str
    line: int


class _Run(NamedTuple):
    title: str
    entries: list[_Entry]


def listed_services(items: list[Item], note: Note) -> tuple[Section, ...]:
    """The services of lists whose lines, half of them or more, end in a limit; () without one."""
    sections = []
    lines = _lines(items)
    for run in _runs(lines) or _bare_runs(lines):
        services = [_service(entry) for entry in run.entries]
        timed = sum(1 for service in services if service.time_limit.text)
        if timed >= MIN_LINES and timed * 2 >= len(services):
            sections.append(_section(run.title, services))
    if sections:
        line = sections[0].services[0].lines[0]
        note("info", "list_read", "The page has no table: a numbered list was read", line)
    return tuple(sections)


def listed_functions(items: list[Item], note: Note) -> tuple[Section, ...]:
    """A list of three lines or more under a heading like 'functions': services without a limit."""
    lines = _lines(items)
    named = (run for run in _runs(lines) if _offers(run.title))
    run = next(
        (run for run in (*named, *_offered(lines)) if len(run.entries) >= MIN_FUNCTIONS), None
    )
    if run is None:
        return ()
    first = run.entries[0].line
    note("warning", "functions_read", "A list of functions without limits was read", first)
    services = [_listed(entry, entry.text, "", "") for entry in run.entries]
    return (Section(title=run.title, services=services),)


def _offers(title: str) -> bool:
    key = folded(title)
    return bool(_FUNCTIONS.search(key) or _OFFERED.search(key))


def _lines(items: list[Item]) -> list[Line]:
    lines = (
        Line(item.line, text)
        for item in items
        if not isinstance(item, Row)
        for text in item.text.split("\n")
        if text.strip() and len(text) <= MAX_LINE
    )
    return list(islice(lines, MAX_LINES))


def _runs(lines: list[Line]) -> list[_Run]:
    """Entries whose marks count up from one, or are bullets, each run under the line above it."""
    runs: list[_Run] = []
    title = ""
    for line in lines:
        entry = _entry(line)
        if entry is None:
            title = _bare(line.text) if len(line.text) <= MAX_HEADING else ""
        elif entry.order == 1 or (entry.order is None and not _is_bulleted(runs, title)):
            runs.append(_Run(title, [entry]))
            title = ""
        elif runs and entry.order in (None, (runs[-1].entries[-1].order or 0) + 1):
            runs[-1].entries.append(entry)
    return runs


def _bare_runs(lines: list[Line]) -> list[_Run]:
    """Lines without marks, three or more below one another, each a name and a limit behind it."""
    runs: list[_Run] = []
    title = ""
    for timed, group in groupby(lines, key=lambda line: _is_timed(line.text)):
        found = list(group)
        if timed and len(found) >= MIN_BARE:
            entries = [_Entry(None, None, line.text.strip(), line.number) for line in found]
            runs.append(_Run(title, entries))
        title = _bare(found[-1].text)
    return runs


def _is_timed(text: str) -> bool:
    return any(
        parting.start() > 0 and _is_limit(text[parting.end() :])
        for parting in _PARTING.finditer(text)
    )


def _is_bulleted(runs: list[_Run], title: str) -> bool:
    return bool(runs) and runs[-1].entries[0].order is None and not title


def _entry(line: Line) -> _Entry | None:
    match = _ENTRY.match(western_digits(line.text))
    if match is None:
        return None
    mark = match["mark"] or ""
    text = line.text[match.start("text") :].strip()
    if mark.isdigit():
        return _Entry(int(mark), int(mark) or None, text, line.number)
    return _Entry(_LETTERS.index(mark) + 1 if mark else None, None, text, line.number)


def _offered(lines: list[Line]) -> Iterator[_Run]:
    """Bare lines under a sentence that says which services are given."""
    places = (
        place
        for place, line in enumerate(lines)
        if len(line.text) <= MAX_HEADING and _OFFERED.search(folded(line.text))
    )
    for place in islice(places, 3):
        below = takewhile(lambda line: heading_of(line.text) is None, lines[place + 1 :])
        entries = [_Entry(None, None, line.text.strip(), line.number) for line in below]
        yield _Run(_bare(lines[place].text), entries)


def _bare(text: str) -> str:
    return text.strip(" :ঃ।-–—*")


def _section(title: str, services: list[Service]) -> Section:
    heading = heading_of(title)
    if heading is not None and heading.role in (SECTION, DEPARTMENT):
        return Section(heading.kind, heading.number, heading.title, services)
    return Section(services=services)


def _service(entry: _Entry) -> Service:
    """The line's name, and what stands behind it: a limit, and a fee where it gives one."""
    for parting in _PARTING.finditer(entry.text):
        name, rest = entry.text[: parting.start()], entry.text[parting.end() :]
        pieces = [piece for piece in _PARTING.split(rest) if piece]
        if name and pieces and all(_is_limit(piece) or sounds_like_fee(piece) for piece in pieces):
            limit = next((piece for piece in pieces if _is_limit(piece)), "")
            fee = next((piece for piece in pieces if sounds_like_fee(piece)), "")
            return _listed(entry, name, limit, fee)
    for shape in (_BRACKETED, _UNPARTED):
        match = shape.match(western_digits(entry.text))
        if match is not None and _is_limit(match["limit"]) and has_duration(match["limit"]):
            return _listed(
                entry, entry.text[: match.end("name")], entry.text[slice(*match.span("limit"))], ""
            )
    return _listed(entry, entry.text, "", "")


def _listed(entry: _Entry, name: str, limit: str, fee: str) -> Service:
    return Service(
        number=entry.number,
        name=name.strip(" ।;,-–—:ঃ"),
        delivery=(),
        documents=(),
        documents_from=(),
        fee=read_fee(fee) if fee else Fee(),
        time_limit=reading_of(limit.strip(" ।")).limit,
        officer=Officer(),
        supervisor=Officer(),
        lines=(entry.line, entry.line),
    )


def _is_limit(text: str) -> bool:
    return len(text) < 60 and sounds_like_time(text)
