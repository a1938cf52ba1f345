"""What every source becomes on the way to a charter: paragraphs and rows of cells, with lines."""

from dataclasses import dataclass
from typing import NamedTuple

# Parts the paragraphs of a cell while the cell is still on one line.
BREAK = "\x1e"


class Line(NamedTuple):
    """One line of the source; `number` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one table cell; its paragraphs are parted by newlines. Empty text is a cell that
    is there and holds nothing."""

    text: str
    line: int
    last: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside a visible table: a heading, a sentence, or a cell of a table whose rules were
    lost. `sure` says that the source marked it as a cell of a table."""

    text: str
    line: int
    last: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that the source itself puts into one row."""

    cells: tuple[Cell, ...]

    @property
    def line(self) -> int:
        return self.cells[0].line

    @property
    def last(self) -> int:
        return self.cells[-1].last


Item = Paragraph | Row
