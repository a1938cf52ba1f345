"""The rows below a table's header, as records by column."""

from dataclasses import dataclass, field

from shonod.ground.charter import headers as h
from shonod.ground.charter.align import Placed, aligned
from shonod.ground.charter.cells import Cell, Item, Paragraph, Row
from shonod.ground.charter.header_rows import Header, ends_table, header_at
from shonod.ground.charter.headings import DEBRIS, heading_of
from shonod.ground.charter.officers import sounds_like_officer
from shonod.ground.charter.source import Note, Unreadable

MAX_CELLS = 20_000


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
        if not self._after_serial() and ends_table(heading, items, place):
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
            self.note(
                "warning", "cells_realigned", "Cells were matched to columns by wording", row.line
            )
        return found[0]

    def records(self) -> list[Record]:
        rows = self.rows
        if self.cells:
            rows = aligned(self.cells, self.header.kinds, one_row=False, explicit=self.explicit)
        return [self._record(row) for row in rows if any(cell.text for _, cell in row)]

    def _record(self, row: list[Placed]) -> Record:
        texts: dict[str, str] = {}
        for column, cell in row:
            kind = self.header.kinds[column]
            if kind in texts and cell.text:
                if not self.header.rows and kind != h.OTHER:
                    self.note(
                        "info",
                        "paragraphs_joined",
                        "A cell of two paragraphs was joined",
                        cell.line,
                    )
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
