"""Tables in a picture: their rules found, their cells laid below one another for Tesseract."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw

from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.ruled import Box, RuledTable, tables_of
from shonod.ground.charter.source import Unreadable

# Points of a page for a dot of the picture, so that a table's measures hold for both.
POINTS = 0.36
DARK = 150
# Shares of the picture: a rule across is longer than the line that letters of a word hang on.
ACROSS, DOWN = 1 / 6, 1 / 40
MARGIN = 24
MAX_PIECES = 2_000
MAX_STRIP = 150_000_000

Place = tuple[int, int, int, int]


class Word(NamedTuple):
    """A word that Tesseract read: its line, and where it stands in the picture it was given."""

    line: tuple[int, int, int]
    x: int
    y: float
    text: str


class Drawing:
    """A picture with tables, as pieces: each cell, and the stretches above, between and below."""

    def __init__(self, picture: Image.Image, tables: list[RuledTable]) -> None:
        self.picture = picture
        self.tables = tables
        self.places = [
            (left, top, max(left + 1, right), max(top + 1, end))
            for left, top, right, end in self._all()
        ]
        self.tops: list[int] = []

    def _all(self) -> Iterator[Place]:
        yield from self._between()
        for table in self.tables:
            for row in table.rows:
                yield from (self._dots(cell.box) for cell in row)

    def _between(self) -> list[Place]:
        """Where no table is, from top to bottom: one stretch more than there are tables."""
        wide, high = self.picture.size
        edges = [0]
        for table in self.tables:
            edges += [self._y(table.box.top), self._y(table.box.bottom)]
        edges.append(high)
        return [
            (0, top, wide, max(top + 1, end))
            for top, end in zip(edges[::2], edges[1::2], strict=True)
        ]

    def _y(self, point: float) -> int:
        return self.picture.size[1] - round(point / POINTS)

    def _dots(self, box: Box) -> Place:
        inset = 3
        left, right = round(box.left / POINTS) + inset, round(box.right / POINTS) - inset
        return (left, self._y(box.top) + inset, right, self._y(box.bottom) - inset)

    def strip(self) -> bytes:
        """All pieces below one another, so that no line of letters goes on into the next cell.
        Raises Unreadable where that asks for too much memory."""
        wide = max(place[2] - place[0] for place in self.places) + 2 * MARGIN
        high = sum(place[3] - place[1] + MARGIN for place in self.places) + MARGIN
        if wide * high > MAX_STRIP:
            raise Unreadable("the tables of this picture are larger than those of any charter")
        strip = Image.new("L", (wide, high), 255)
        top = MARGIN
        for place in self.places:
            self.tops.append(top)
            strip.paste(self.picture.crop(place), (MARGIN, top))
            top += place[3] - place[1] + MARGIN
        out = BytesIO()
        strip.save(out, "PNG")
        return out.getvalue()

    def blocks(self, words: list[Word], number: int) -> list[Block]:
        """The lines between the tables and the tables, with the words that stand in each piece."""
        texts = iter([self._lines(words, place) for place in range(len(self.places))])
        between = [next(texts) for _ in range(len(self.tables) + 1)]
        blocks: list[Block] = [Paragraph(line, number, number) for line in between[0]]
        for table, below in zip(self.tables, between[1:], strict=True):
            rows = [
                SpanRow(
                    number, [Span("\n".join(next(texts)), cell.across, cell.down) for cell in row]
                )
                for row in table.rows
            ]
            blocks.append(Table(rows))
            blocks += [Paragraph(line, number, number) for line in below]
        return blocks

    def _lines(self, words: list[Word], piece: int) -> list[str]:
        top = self.tops[piece]
        end = top + self.places[piece][3] - self.places[piece][1]
        lines: dict[tuple[int, int, int], list[Word]] = {}
        for word in words:
            if top - MARGIN / 2 <= word.y < end + MARGIN / 2:
                lines.setdefault(word.line, []).append(word)
        return [
            " ".join(word.text for word in sorted(line, key=lambda w: w.x))
            for line in lines.values()
        ]


def drawing_of(picture: Image.Image) -> Drawing | None:
    """The tables drawn in a picture; None for one without."""
    grey = picture.convert("L")
    dark = grey.point(lambda value: 0 if value < DARK else 255)
    wide, high = grey.size
    across = list(_runs(dark, max(60, int(wide * ACROSS))))
    down = list(_runs(dark.transpose(Image.Transpose.TRANSPOSE), max(40, int(high * DOWN))))
    rules = [
        Box(left * POINTS, (high - y) * POINTS, right * POINTS, (high - y) * POINTS)
        for left, right, y in across
    ]
    rules += [
        Box(x * POINTS, (high - end) * POINTS, x * POINTS, (high - top) * POINTS)
        for top, end, x in down
    ]
    tables = tables_of(rules)
    if not tables or sum(len(row) for table in tables for row in table.rows) > MAX_PIECES:
        return None
    pen = ImageDraw.Draw(grey)
    for left, right, y in across:
        pen.rectangle([left - 1, y - 2, right + 1, y + 2], fill=255)
    for top, end, x in down:
        pen.rectangle([x - 2, top - 1, x + 2, end + 1], fill=255)
    return Drawing(grey, tables)


def _runs(dark: Image.Image, least: int) -> Iterator[tuple[int, int, int]]:
    """(start, end, line) of each stretch of dark dots in a line, no shorter than `least`."""
    wide, high = dark.size
    dots = dark.tobytes()
    stretch = re.compile(b"\x00{%d,}" % least)
    for line in range(high):
        for match in stretch.finditer(dots, line * wide, (line + 1) * wide):
            yield match.start() - line * wide, match.end() - line * wide, line
