"""DOCX files: paragraphs and tables, merged cells, list numbers, runs in a Bijoy font."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import Any

import docx
import lxml.etree
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from shonod.ground.bangla import bangla_digits
from shonod.ground.charter import headers as h
from shonod.ground.charter.bijoy import read_in_font, unicode_of
from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.fonts import Fonts
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.nesting import refuse_depth
from shonod.ground.charter.source import Unreadable

Node = Any  # an lxml element

_P, _TBL, _TR, _TC, _R = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "r"))
_VAL = qn("w:val")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRITTEN = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_SKIPPED = frozenset({_FALLBACK, qn("w:del"), qn("w:moveFrom"), qn("w:rPr"), qn("w:pPr")})
_BROKEN = (
    PythonDocxError,
    OpcError,
    lxml.etree.LxmlError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
)


def blocks_of_docx(data: bytes, name: str) -> list[Block]:
    """The paragraphs and tables of the document; lines count paragraphs and rows."""
    try:
        document = docx.Document(BytesIO(data))
        body = document.element.body
        fonts = Fonts(document)
    except _BROKEN as broken:
        raise Unreadable(f"{name}: no DOCX document ({broken})") from broken
    refuse_depth(body, name)
    return _Document(fonts).read(body)


class _Document:
    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.blocks: list[Block] = []
        self.line = 0
        self.counters: Counter[tuple[str, str]] = Counter()

    def read(self, body: Node) -> list[Block]:
        self._walk(body)
        return self.blocks

    def _walk(self, node: Node) -> None:
        for child in node:
            if child.tag == _P:
                self._paragraph(child)
            elif child.tag == _TBL:
                self._table(child)
            elif child.tag not in _SKIPPED:
                self._walk(child)

    def _paragraph(self, node: Node) -> None:
        number = self._number(node)
        text = f"{number}. {self._text(node)}" if number else self._text(node)
        if text.strip():
            self.line += 1
        for line in text.split("\n"):
            if line.strip():
                self.blocks.append(Paragraph(" ".join(line.split()), self.line, self.line))

    def _table(self, node: Node) -> None:
        rows = list(node.iterchildren(_TR))
        cells = [list(_own(row, _TC)) for row in rows]
        if node.find(f".//{_TC}//{_TBL}") is not None and not self._has_header(cells):
            for cell in (cell for row in cells for cell in row):
                self._walk(cell)
            return
        starts = [_starts(row, found) for row, found in zip(rows, cells, strict=True)]
        table = []
        for place in range(len(cells)):
            self.line += 1
            spans = [Span("", _before(rows[place]))] if _before(rows[place]) else []
            spans += [
                Span(self._cell(cell), _across(cell), _down(starts, place, column))
                for column, cell in sorted(starts[place].items())
                if _merge(cell) != "continue"
            ]
            table.append(SpanRow(self.line, spans))
        self.blocks.append(Table(table))

    def _has_header(self, cells: list[list[Node]]) -> bool:
        for row in cells:
            texts = [self._cell(cell)[:160] for cell in row[:40]]
            if h.is_header([h.kind_of(text) or h.kind_of(unicode_of(text)) for text in texts]):
                return True
        return False

    def _cell(self, cell: Node) -> str:
        """The text of a cell; its paragraphs, and those of tables in it, parted by newlines."""
        lines = []
        for node in cell.iter(_P):
            number = self._number(node)
            lines += self._text(node).split("\n") if self._text(node).strip() else [number]
        return "\n".join(" ".join(line.split()) for line in lines if line.strip())

    def _text(self, paragraph: Node) -> str:
        runs = groupby(self._runs(paragraph, paragraph), key=lambda run: run[0])
        return "".join(
            read_in_font("".join(text for _, text in group), legacy) for legacy, group in runs
        )

    def _runs(self, node: Node, paragraph: Node) -> Iterator[tuple[bool, str]]:
        """(whether in a Bijoy font, text) of each run, tracked deletions left out."""
        for child in node:
            if child.tag == _R:
                legacy = self.fonts.is_bijoy(child, paragraph)
                yield legacy, "".join(_written(child))
            elif child.tag not in _SKIPPED and child.tag != _P:
                yield from self._runs(child, paragraph)

    def _number(self, paragraph: Node) -> str:
        """The serial that the word processor shows before a paragraph of a numbered list."""
        at = self.fonts.numbered(paragraph)
        if at is None:
            return ""
        self.counters[at] += 1
        return bangla_digits(self.counters[at])


def _written(run: Node) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield child.text or ""
        else:
            yield _WRITTEN.get(child.tag, "")


def _own(node: Node, tag: str) -> Iterator[Node]:
    """The cells of a row, also those inside content controls."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag != _TBL:
            yield from _own(child, tag)


def _starts(row: Node, cells: list[Node]) -> dict[int, Node]:
    """The cells of a row by the column where each starts."""
    column = _before(row)
    starts = {}
    for cell in cells:
        starts[column] = cell
        column += _across(cell)
    return starts


def _before(row: Node) -> int:
    return _whole(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)


def _across(cell: Node) -> int:
    return max(1, _whole(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1))


def _whole(node: Node, otherwise: int) -> int:
    value = "" if node is None else str(node.get(_VAL, ""))
    return min(int(value), 1_000) if value.isascii() and value.isdigit() else otherwise


def _merge(cell: Node) -> str:
    """'restart', 'continue', or '' for a cell that is not merged down."""
    node = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return "" if node is None else str(node.get(_VAL, "continue"))


def _down(starts: list[dict[int, Node]], place: int, column: int) -> int:
    if _merge(starts[place][column]) != "restart":
        return 1
    down = 1
    for row in starts[place + 1 :]:
        if column not in row or _merge(row[column]) != "continue":
            break
        down += 1
    return down
