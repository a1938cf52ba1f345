"""Tables found in a stream of paragraphs and rows: the header, then its rows as records."""

from dataclasses import dataclass, field

from shonod.ground.charter import headers as h
from shonod.ground.charter.align import Placed, aligned
from shonod.ground.charter.cells import Cell, Item, Paragraph, Row
from shonod.ground.charter.headings import (
    DEBRIS,
    DEPARTMENT,
    MISSION,
    TITLE,
    VISION,
    Heading,
    heading_of,
)
from shonod.ground.charter.officers import sounds_like_officer
from shonod.ground.charter.source import Note, Unreadable

MAX_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, in order. `end`: place of the first item below the header."""

    kinds: tuple[str, ...]
    texts: tuple[str, ...]
    end: int
    rows: bool

    def asks_for_name(self, kind: str) -> bool | None:
        return h.asks_for_name(self.texts[self.kinds.index(kind)]) if kind in self.kinds else None


@dataclass(slots=True)
class Record:
    """One row by column kind; text of several paragraphs is parted by newlines."""

    texts: dict[str, str]
    line: int
    last: int
    carried: set[str] = field(default_factory=set)

    def text(self, kind: str) -> str:
        return self.texts.get(kind, "")

    @property
    def serial(self) -> int | None:
        return h.index_of(self.text(h.NO))


@dataclass(slots=True)
class Body:
    """What stands below a header. `loose`: officers whom the page set between the rows."""

    records: list[Record]
    loose: list[Cell]
    end: int


def header_at(items: list[Item], place: int) -> Header | None:
    """The header that starts at items[place]; None where none does."""
    item = items[place]
    if isinstance(item, Row):
        return _row_header(items, place, item)
    if len(item.text) > 160 or h.kind_of(item.text) not in (h.NO, h.NAME, h.WHEN):
        return None
    return _stream_header(items, place)


def _row_header(items: list[Item], place: int, row: Row) -> Header | None:
    texts = [cell.text for cell in row.cells]
    while texts and not texts[-1]:
        texts.pop()
    kinds = [h.kind_of(text) for text in texts]
    if len(texts) < 2 or len(texts) > 40 or not h.is_header(kinds):
        return None
    end = place + 1
    if end < len(items):
        below = items[end]
        if isinstance(below, Row) and _counts_up([cell.text for cell in below.cells]):
            end += 1
    return Header(h.settled(kinds), tuple(texts), end, rows=True)


def _counts_up(texts: list[str]) -> bool:
    numbers = [h.index_of(text) for text in texts if text]
    return len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1))


def _stream_header(items: list[Item], place: int) -> Header | None:
    texts, end = _header_texts(items, place)
    width = _index_run(items, end, len(texts))
    kinds = [h.kind_of(text) for text in texts]
    if len(texts) < 2 or not h.is_header(kinds):
        return None
    if width > len(texts):
        texts += [""] * (width - len(texts))
        kinds += [None] * (width - len(kinds))
    return Header(h.settled(kinds), tuple(texts), end + width, rows=False)


def _header_texts(items: list[Item], place: int) -> tuple[list[str], int]:
    """Header cells from `place` on; one of two paragraphs is put together again."""
    texts: list[str] = []
    seen: set[str] = set()
    half = ""
    while place < len(items) and len(texts) < 40:
        item = items[place]
        if isinstance(item, Row) or h.index_of(item.text) is not None or len(item.text) > 160:
            break
        if _ends_table(heading_of(item.text), items, place):
            break
        text = " ".join(f"{half} {item.text}".split())
        kind = h.kind_of(text)
        if kind is None and (item.text.startswith("(") or item.text.endswith(")")) and texts:
            texts[-1] = f"{texts[-1]} {item.text}"
        elif kind is None and h.is_half(item.text) and len(item.text) < 60:
            half = text
        elif kind is None or (kind in seen and kind != h.OTHER):
            if not _more_header(items, place + 1, seen):
                break
            texts.append(text)
            half = ""
        else:
            texts.append(text)
            seen.add(kind)
            half = ""
        place += 1
    return texts, place


def _more_header(items: list[Item], place: int, seen: set[str]) -> bool:
    """Whether the header goes on after a cell that it can't name: a new kind, or the index row."""
    known = seen | ({h.PAPERS, h.PLACES} if h.PAPERS_PLACES in seen else set())
    complete = h.NAME in seen and h.TIME in seen and len(seen) >= 4
    for item in items[place : place + 2]:
        if isinstance(item, Row):
            return False
        number = h.index_of(item.text)
        if number is not None:
            return number == 1
        kind = h.kind_of(item.text)
        if kind is not None and kind not in known and not complete:
            return True
    return False


def _index_run(items: list[Item], place: int, width: int) -> int:
    """How many cells '(১)', '(২)', … stand from `place` on; 0 for a lone serial."""
    count = 0
    for item in items[place : place + 40]:
        if isinstance(item, Row) or h.index_of(item.text) != count + 1:
            break
        count += 1
    return count if count >= min(3, width) else 0


def body_of(items: list[Item], header: Header, start: int, note: Note) -> Body:
    """The records below `header`, from items[start] to the next heading or header."""
    collector = _Collector(header, note)
    place = start
    while place < len(items):
        item = items[place]
        again = header_at(items, place)
        if again is not None:
            if again.kinds != header.kinds:
                break
            note("info", "header_repeated", "A repeated table header was left out", item.line)
            place = again.end
            continue
        if not collector.takes(items, place):
            break
        place += 1
    return Body(collector.records(), collector.loose, place)


class _Collector:
    def __init__(self, header: Header, note: Note) -> None:
        self.header = header
        self.note = note
        self.loose: list[Cell] = []
        self.rows: list[list[Placed]] = []
        self.cells: list[Cell] = []
        self.explicit = False

    def takes(self, items: list[Item], place: int) -> bool:
        """Takes items[place] into the table; False where the table ends before it."""
        item = items[place]
        text = _only_text(item, self.header)
        if text is None and isinstance(item, Row):
            self.rows.append(self._row(item))
            return True
        heading = heading_of(text or "") if text and "\n" not in text else None
        if not self._after_serial() and _ends_table(heading, items, place):
            return False
        if heading is not None and heading.role == DEBRIS and not heading.rest:
            return True
        if isinstance(item, Row):
            return not text  # a row of one text is the title of a group: the table ends before it
        return self._paragraph(item)

    def _after_serial(self) -> bool:
        return bool(self.cells) and h.index_of(self.cells[-1].text) is not None

    def _paragraph(self, item: Paragraph) -> bool:
        cell = Cell(item.text, item.line, item.last)
        if not self.header.rows and (item.sure or not self.explicit):
            self.explicit = self.explicit or item.sure
            self.cells.append(cell)
            if len(self.cells) > MAX_CELLS:
                raise Unreadable(f"a table of more than {MAX_CELLS:,} cells is no charter")
        elif sounds_like_officer(item.text):
            self.loose.append(cell)
        else:
            self.note("info", "text_between_rows", "Text between the rows was left out", item.line)
        return True

    def _row(self, row: Row) -> list[Placed]:
        cells = list(row.cells)
        width = len(self.header.kinds)
        while len(cells) > width and not cells[-1].text:
            cells.pop()
        if len(cells) == width:
            return list(enumerate(cells))
        found = aligned(cells, self.header.kinds, one_row=True, explicit=True)
        if len(cells) > width or _shifted(found[0]):
            self.note("warning", "cells_realigned", "Cells were matched to columns by wording", row.line)
        return found[0]

    def records(self) -> list[Record]:
        rows = self.rows
        if self.cells:
            rows = aligned(
                self.cells, self.header.kinds, one_row=False, explicit=self.explicit
            )
        return [self._record(row) for row in rows if any(cell.text for _, cell in row)]

    def _record(self, row: list[Placed]) -> Record:
        texts: dict[str, str] = {}
        for column, cell in row:
            kind = self.header.kinds[column]
            if kind in texts and cell.text:
                if not self.header.rows:
                    self.note("info", "paragraphs_joined", "A cell of two paragraphs was joined", cell.line)
                texts[kind] = f"{texts[kind]}\n{cell.text}".strip()
            else:
                texts.setdefault(kind, cell.text)
        return Record(texts, row[0][1].line, row[-1][1].last)


def _shifted(row: list[Placed]) -> bool:
    return [column for column, _ in row] != list(range(len(row)))


def _only_text(item: Item, header: Header) -> str | None:
    """The text of a paragraph, or of a row that is a title: one full cell, where none belongs."""
    if isinstance(item, Paragraph):
        return item.text
    full = [place for place, cell in enumerate(item.cells) if cell.text]
    if not full:
        return ""
    if len(full) == 1 and full[0] == 0 and h.index_of(item.cells[0].text) is None:
        return item.cells[0].text if header.kinds[0] == h.NO else None
    return None


def _ends_table(heading: Heading | None, items: list[Item], place: int) -> bool:
    if heading is None or heading.role in (DEBRIS, TITLE):
        return False
    if heading.role == DEPARTMENT:
        below = items[place + 1] if place + 1 < len(items) else None
        return bool(heading.rest) or (below is not None and header_at(items, place + 1) is not None)
    if heading.role in (VISION, MISSION):
        return not heading.rest
    return True
