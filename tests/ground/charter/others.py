"""Charters of other offices, set by hand, and what a careful human reads in them.

A page of tests/data/charters/other is lines and rows (cells behind '¦'; '⏎' parts paragraphs, '^'
is merged with the cell above). Below a row stands what it says ('>'), above it whose section
it is ('>>'); '?' is left open, '-' is nothing, '=' the cell of the name. A '%raw' page is as found."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "data/charters/other"
FIELDS = ("number", "name", "time", "fee", "officer", "post", "phones", "emails")
SUPERIOR = ("superior", "superior phones", "superior emails")
SECTION = ("kind", "section", "title")
OFFICE = ("office", "department", "location", "website")
UNITS = {
    "min": "minute",
    "h": "hour",
    "w": "working_day",
    "d": "day",
    "wk": "week",
    "m": "month",
    "y": "year",
}

Row = list[str]
Block = str | list[Row]


@dataclass
class Page:
    """`said`: per service, what each field is; None where a page holds no charter."""

    name: str
    family: str = ""
    office: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    raw: list[str] | None = None
    said: list[dict[str, str]] | None = field(default_factory=list)
    counts: dict[str, Any] = field(default_factory=dict)


def pages() -> list[Page]:
    return [_page(path) for path in sorted(FOLDER.glob("*.txt"))]


def _page(path: Path) -> Page:
    page = Page(path.stem)
    part, section, name = "", {"kind": "unspecified", "section": "-", "title": "-"}, ""
    text = unicodedata.normalize("NFC", path.read_text())
    for line in text.splitlines():
        if line.startswith("%"):
            part = _directive(page, line) or part
        elif line.startswith(">>") and part != "raw":
            section = dict(zip(SECTION, _parts(line[2:], "|"), strict=True))
        elif line.startswith(">") and part != "raw":
            assert page.said is not None
            page.said.append(_said(line[1:], name, page.said) | section)
        elif part == "raw":
            assert page.raw is not None
            page.raw.append(line)
        elif line.startswith("¦"):
            name = _row(page, line) or name
        elif line:
            page.blocks.append(line)
    return page


def _directive(page: Page, line: str) -> str:
    word, _, rest = line[1:].partition(" ")
    if word == "office":
        page.office = dict(zip(OFFICE, _parts(rest, "|"), strict=True))
    elif word == "nothing":
        page.said = None
    elif word == "raw":
        page.raw = []
    elif word == "family":
        page.family = rest
    elif rest:
        page.counts[word] = rest
    return word if not rest else ""


def _parts(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark)]


def _row(page: Page, line: str) -> str | None:
    cells = [cell.strip() for cell in line[1:].split("¦")]
    if not page.blocks or isinstance(page.blocks[-1], str):
        page.blocks.append([])
    table = page.blocks[-1]
    assert isinstance(table, list)
    table.append(cells)
    header = table[0]
    place = next((n for n, cell in enumerate(header) if NAME.search(cell)), 1)
    return cells[place] if place < len(cells) else None


NAME = re.compile("(?<!অফিসের )নাম$|ধরণ$|ধরন$|কার্যক্রম|সেবাসমূহ|সেবা$|বিবরণ$|কোর্সের নাম|^বিষয়")


def _said(line: str, name: str, before: list[dict[str, str]]) -> dict[str, str]:
    parts = _parts(line, ";")
    if "^" in parts:
        first = parts.index("^")
        wanted = [before[-1][key] for key in FIELDS[4:]]
        superior = ["-"] * 3
        if parts[first + 1 :] == ["^"]:
            superior = [before[-1][key] for key in SUPERIOR]
        parts = [*parts[:first], *wanted, *superior, *parts[first + 2 :]]
    keys = (*FIELDS, *SUPERIOR)
    said = dict(zip(keys, parts + ["-"] * (len(keys) - len(parts)), strict=False))
    if said["name"] == "=":
        said["name"] = " ".join(name.replace("⏎", " ").split())
    return said
