"""Tables without rules: columns that stand under one another, by where their texts start."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from shonod.ground.charter import headers as h
from shonod.ground.charter.cells import Line, Paragraph
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.headings import heading_of

MAX_COLUMNS = 20
MAX_HEADER_LINES = 8
# Where the first header stands that breaks over lines, and how far its lines may start apart.
WITHIN = 200
NEAR = 2.5

_CELL = re.compile(r"\S+(?:[ \t]\S+)*")


class PlacedText(NamedTuple):
    """A cell's text and the place where it starts: a character's index, or a point of a page."""

    start: float
    text: str


class PlacedLine(NamedTuple):
    line: int
    cells: list[PlacedText]


def placed(lines: list[Line]) -> list[PlacedLine]:
    """The lines of a text, each parted where two spaces or more stand."""
    return [
        PlacedLine(
            line.number,
            [PlacedText(cell.start(), cell.group()) for cell in _CELL.finditer(line.text)],
        )
        for line in lines
    ]


def blocks_of_columns(lines: list[PlacedLine]) -> list[Block] | None:
    """Paragraphs and tables of lines in columns; None where no line of three columns heads one."""
    full = [line for line in lines if line.cells]
    headers = _headers(full)
    if not headers:
        return None
    blocks: list[Block] = []
    table: _Columns | None = None
    end = 0
    for place, line in enumerate(full):
        if place < end:
            continue
        header = headers.get(place)
        if header is not None:
            table, end = _Columns(header.line, header.kinds), header.end
            blocks.append(Table(table.rows))
        elif table is None or not table.takes(line):
            table = None
            text = " ".join(cell.text for cell in line.cells)
            blocks.append(Paragraph(text, line.line, line.line))
    return blocks


class _Header(NamedTuple):
    """Column heads put together from their lines; `end`: the place of the first line below."""

    line: PlacedLine
    kinds: list[str | None]
    end: int


def _headers(lines: list[PlacedLine]) -> dict[int, _Header]:
    """The headers by the place of their first line: of one line, else of up to eight together."""
    found = {
        place: _Header(line, kinds, place + 1)
        for place, line in enumerate(lines)
        if (kinds := _kinds(line))
    }
    if not found:
        for place in range(min(len(lines), WITHIN)):
            header = _of_lines(lines, place)
            if header is not None:
                found[place] = header
                break
    return found


def _of_lines(lines: list[PlacedLine], place: int) -> _Header | None:
    """The header whose cells break over the lines from `place` on; the fullest reading wins."""
    if len(lines[place].cells) < 3:
        return None
    best: _Header | None = None
    starts: list[float] = []
    texts: list[str] = []
    for end, line in enumerate(lines[place : place + MAX_HEADER_LINES], start=place + 1):
        if starts and h.index_of(line.cells[0].text) is not None:
            break
        for cell in line.cells:
            column = _beside(starts, cell.start)
            if column == len(starts):
                starts.append(cell.start)
                texts.append(cell.text)
            else:
                texts[column] = f"{texts[column]} {cell.text}"
        order = sorted(range(len(starts)), key=lambda column: starts[column])
        whole = PlacedLine(line.line, [PlacedText(starts[n], texts[n]) for n in order])
        kinds = _kinds(whole)
        if kinds and len(kinds) > 2 and (best is None or _known(kinds) >= _known(best.kinds)):
            best = _Header(whole, kinds, end)
    return best


def _beside(starts: list[float], start: float) -> int:
    """The column that starts where a text does; one past the last where none does."""
    near = (n for n, place in enumerate(starts) if abs(place - start) <= NEAR)
    return next(near, len(starts))


def _known(kinds: list[str | None]) -> int:
    return len({kind for kind in kinds if kind})


def _kinds(line: PlacedLine) -> list[str | None]:
    """The kinds of a header's columns; none for any other line."""
    if not 1 < len(line.cells) <= MAX_COLUMNS:
        return []
    kinds = [h.kind_of(cell.text) for cell in line.cells]
    return kinds if h.heads_columns(kinds) else []


class _Columns:
    """A table under its header; `rows` grows as lines are taken."""

    def __init__(self, header: PlacedLine, kinds: list[str | None]) -> None:
        self.starts = [cell.start for cell in header.cells]
        self.key = kinds.index(h.NO) if h.NO in kinds else 0
        self.numbered = h.NO in kinds
        self.rows = [SpanRow(header.line, [Span(cell.text) for cell in header.cells])]

    def takes(self, line: PlacedLine) -> bool:
        """Takes a row, or the rest of one; False for a heading or a sentence below the table."""
        if len(line.cells) == 1 and heading_of(line.cells[0].text) is not None:
            return False
        texts = dict(self._placed(line.cells))
        if self._opens(texts):
            self.rows.append(SpanRow(line.line, self._spans(texts, [])))
        elif self._goes_on(line):
            last = self.rows.pop()
            self.rows.append(last._replace(spans=self._spans(texts, last.spans)))
        else:
            return False
        return True

    def _goes_on(self, line: PlacedLine) -> bool:
        """Whether a line without a key is more of the row above, or of the header."""
        if len(self.rows) == 1 and not self.numbered:
            return False
        return len(line.cells) > 1 or line.cells[0].start >= self.starts[1] - NEAR

    def _opens(self, texts: dict[int, str]) -> bool:
        key = texts.get(self.key, "")
        return h.index_of(key) is not None if self.numbered else bool(key) and len(texts) > 1

    def _placed(self, cells: list[PlacedText]) -> Iterator[tuple[int, str]]:
        """(column, text): in order where all are there, else by the nearest start."""
        if len(cells) == len(self.starts):
            yield from enumerate(cell.text for cell in cells)
            return
        joined: dict[int, list[str]] = {}
        for cell in cells:
            joined.setdefault(self._nearest(cell.start), []).append(cell.text)
        yield from ((column, " ".join(texts)) for column, texts in joined.items())

    def _nearest(self, start: float) -> int:
        return min(range(len(self.starts)), key=lambda column: abs(self.starts[column] - start))

    def _spans(self, texts: dict[int, str], above: list[Span]) -> list[Span]:
        before = [span.text for span in above] or [""] * len(self.starts)
        return [
            Span(f"{text}{'' if text.endswith('-') else ' '}{texts.get(column, '')}".strip())
            for column, text in enumerate(before)
        ]
