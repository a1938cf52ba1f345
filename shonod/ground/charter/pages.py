"""PDF files with text: ruled tables by their rules, other lines by where their texts start."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw

from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.columns import PlacedLine, PlacedText, blocks_of_columns
from shonod.ground.charter.glyphs import Glyphs, Ink
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.ruled import Box, RuledTable, tables_of
from shonod.ground.charter.scans import Pages, pages_of_scans
from shonod.ground.charter.source import Note, Unreadable

MAX_PDF = 25_000_000
MAX_PAGES = 100
# Of all pages together: a page of Homna's charter has some 3,000 of either.
MAX_OBJECTS = 200_000
MAX_CHARACTERS = 300_000
# A box of this share of the page is its frame or its paper.
FRAME = 0.93
FEW_CHARACTERS = 20


def blocks_of_pdf(data: bytes, name: str, note: Note) -> Pages:
    """What the pages hold; lines count pages. Raises Unreadable."""
    if len(data) > MAX_PDF:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_PDF:,} allowed")
    try:
        with pypdfium2.PdfDocument(data) as document:
            count = len(document)
            if count > MAX_PAGES:
                raise Unreadable(
                    f"{name}: {count:,} pages are more than the {MAX_PAGES} of a charter"
                )
            pages = _pages(document, name)
            if sum(page.characters for page in pages) < FEW_CHARACTERS:
                return pages_of_scans(document, name, note)
            return Pages(_blocks(pages), [])
    except pypdfium2.PdfiumError as broken:
        raise Unreadable(f"{name}: no PDF that can be opened ({broken})") from broken


def _pages(document: Any, name: str) -> list["_Page"]:
    pages: list[_Page] = []
    objects = characters = 0
    for place in range(len(document)):
        page = _Page(document[place], place + 1)
        objects += page.objects
        characters += page.characters
        if objects > MAX_OBJECTS or characters > MAX_CHARACTERS:
            raise Unreadable(f"{name}: page {place + 1} holds more than the page of any charter")
        page.read()
        pages.append(page)
    return pages


def _blocks(pages: list["_Page"]) -> list[Block]:
    if any(page.tables for page in pages):
        blocks = [block for page in pages for block in page.blocks()]
        return _joined(blocks)
    lines = [line for page in pages for line in page.lines()]
    found = blocks_of_columns(lines)
    if found is not None:
        return found
    return [Paragraph(" ".join(c.text for c in line.cells), line.line, line.line) for line in lines]


def _joined(blocks: list[Block]) -> list[Block]:
    """A table that goes on at the top of the next page, with as many columns, is one table."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if isinstance(block, Table) and isinstance(above, Table) and _width(block) == _width(above):
            joined[-1] = Table([*above.rows, *block.rows])
        else:
            joined.append(block)
    return joined


def _width(table: Table) -> int:
    return sum(span.across for span in table.rows[0].spans)


class _Page:
    """One page: its text by place, and the tables that are drawn on it."""

    def __init__(self, page: Any, number: int) -> None:
        self.page = page
        self.number = number
        self.size: tuple[float, float] = page.get_size()
        self.text = page.get_textpage()
        self.characters = self.text.count_chars()
        self.objects = pypdfium2.raw.FPDFPage_CountObjects(page)

    def read(self) -> None:
        """Finds the letters and the tables, once the page is known to be no larger than one is."""
        self.glyphs = Glyphs(self.text, self.characters, Ink(self._bounds("TEXT")))
        rects = (self.text.get_rect(place) for place in range(self.text.count_rects()))
        self.boxes = [Box(*rect) for rect in rects]
        self.tables = tables_of([box for box in self._bounds("PATH") if not self._frames(box)])

    def _bounds(self, kind: str) -> list[Box]:
        drawn = self.page.get_objects(filter=[getattr(pypdfium2.raw, f"FPDF_PAGEOBJ_{kind}")])
        return [Box(*shape.get_bounds()) for shape in islice(drawn, MAX_OBJECTS)]

    def _frames(self, box: Box) -> bool:
        wide, high = self.size
        return box.right - box.left > wide * FRAME and box.top - box.bottom > high * FRAME

    def blocks(self) -> Iterator[Block]:
        """Tables, and the lines above, between and below them."""
        top = self.size[1]
        for table in self.tables:
            yield from self._paragraphs(table.box.top, top)
            yield self._table(table)
            top = table.box.bottom
        yield from self._paragraphs(0, top)

    def lines(self) -> Iterator[PlacedLine]:
        """The page's lines from top to bottom, each parted where a wide gap stands."""
        for line in _lines(self.boxes):
            cells = [
                PlacedText(box.left, text) for box in _cells(line) if (text := self._within(box))
            ]
            if cells:
                yield PlacedLine(self.number, cells)

    def _within(self, box: Box) -> str:
        return self.glyphs.within(box)

    def _paragraphs(self, bottom: float, top: float) -> Iterator[Paragraph]:
        for text in self._texts(bottom, top):
            yield Paragraph(text, self.number, self.number)

    def _texts(self, bottom: float, top: float) -> Iterator[str]:
        boxes = [box for box in self.boxes if bottom <= (box.bottom + box.top) / 2 < top]
        for line in _lines(boxes):
            text = self._within(_around(line))
            if text:
                yield text

    def _table(self, table: RuledTable) -> Table:
        return Table(
            [
                SpanRow(
                    self.number,
                    [Span(self._within(cell.box), cell.across, cell.down) for cell in row],
                )
                for row in table.rows
            ]
        )


def _lines(boxes: list[Box]) -> list[list[Box]]:
    """Boxes whose middles lie within one another's height, from top to bottom."""
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: -(box.top + box.bottom)):
        middle = (box.top + box.bottom) / 2
        if lines and lines[-1][0].bottom - 1 <= middle <= lines[-1][0].top + 1:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [sorted(line) for line in lines]


def _cells(line: list[Box]) -> Iterator[Box]:
    """The boxes of a line, joined where the gap is that of a word."""
    gap = max(box.top - box.bottom for box in line)
    whole = line[0]
    for box in line[1:]:
        if box.left - whole.right > gap:
            yield whole
            whole = box
        else:
            whole = _around([whole, box])
    yield whole


def _around(boxes: list[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
