"""Lines of a text dump as paragraphs and rows: tabs, inline pipes, stacked pipes, or vertical."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from shonod.ground.charter.cells import BREAK, Cell, Item, Line, Paragraph, Row
from shonod.ground.charter.headers import NO, index_of, kind_of
from shonod.ground.charter.headings import DEBRIS, DEPARTMENT, TITLE, Heading, heading_of

_RULE = re.compile(r"^[\s|:+\-–—=_]*[-–—=_]{2,}[\s|:+\-–—=_]*$")
_BLOCKS_PER_LINE = 0.3


def items_of(lines: list[Line]) -> list[Item]:
    """The paragraphs and rows of a text, in its order; rule lines are gone."""
    kept = [line for line in lines if not _RULE.match(line.text[:300])]
    return list(_Layout(kept, _is_spaced(kept)).items())


def _is_spaced(lines: list[Line]) -> bool:
    """Whether blank lines part the paragraphs: lines without one between belong together."""
    plain = [line.text.strip() for line in lines if "\t" not in line.text and "|" not in line.text]
    full = sum(1 for text in plain if text)
    blocks = sum(1 for one, two in zip(["", *plain], plain, strict=False) if two and not one)
    return full > 0 and blocks >= full * _BLOCKS_PER_LINE


class _Layout:
    """One pass over the lines; `loose` ones may yet turn out to be the start of a cell."""

    def __init__(self, lines: list[Line], spaced: bool) -> None:
        self.lines = lines
        self.spaced = spaced
        self.loose: list[Line] = []
        self.in_pipes = False

    def items(self) -> Iterator[Item]:
        for line, below in zip_longest(self.lines, self.lines[1:]):
            text = line.text.strip()
            if not text:
                if not self.in_pipes:
                    yield from self._flushed()
            elif "|" in text:
                yield from self._piped(line, text)
            elif _is_tabbed(line.text):
                yield from self._flushed()
                yield _row(line, line.text.rstrip("\r\n").split("\t"))
            else:
                yield from self._plain(
                    line, text, closed=below is not None and below.text.strip() == "|"
                )
        yield from self._flushed()

    def _plain(self, line: Line, text: str, closed: bool) -> Iterator[Item]:
        """`closed`: a bar stands alone on the next line, so that this one ends a cell."""
        heading = heading_of(text)
        in_cell = self.in_pipes or closed
        apart = heading is not None and not (in_cell and _may_be_cell(heading, closed))
        if closed and not self.in_pipes:
            yield from self._flushed()
        if apart or not (self.spaced or in_cell):
            yield from self._flushed()
            yield Paragraph(text, line.number, line.number)
        else:
            self.loose.append(Line(line.number, text))

    def _flushed(self) -> Iterator[Item]:
        """The loose lines as one paragraph; as many, where the first heads a table."""
        if not self.loose:
            return
        loose, self.loose = self.loose, []
        apart = self.in_pipes or kind_of(loose[0].text) == NO or index_of(loose[0].text) is not None
        self.in_pipes = False
        if apart:
            yield from (Paragraph(line.text, line.number, line.number) for line in loose)
        else:
            text = "\n".join(line.text for line in loose)
            yield Paragraph(text, loose[0].number, loose[-1].number)

    def _piped(self, line: Line, text: str) -> Iterator[Item]:
        bars = text.count("|")
        if bars == 1 and text[-1] == "|":
            yield from self._cell(line, text[:-1].strip())
        elif text.strip("| "):
            yield from self._flushed()
            self.in_pipes = True
            yield _row(line, _unruled(text))

    def _cell(self, line: Line, text: str) -> Iterator[Item]:
        """A stacked cell: what stands before the bar, and the loose lines above that it closes."""
        starts_table = kind_of(text) == NO
        if starts_table or (not self.in_pipes and text):
            yield from self._flushed()
        above, self.loose = self.loose, []
        self.in_pipes = True
        if not text and not above:
            yield Paragraph("", line.number, line.number, sure=True)
            return
        whole = [*above, Line(line.number, text)] if text else above
        yield Paragraph(
            "\n".join(part.text for part in whole), whole[0].number, line.number, sure=True
        )


def _may_be_cell(heading: Heading, closed: bool) -> bool:
    """A word of the page's navigation, or of a title, is a cell where cells are expected."""
    if heading.role == DEPARTMENT:
        return closed and not heading.rest
    return heading.role == TITLE or (heading.role == DEBRIS and heading.rest != "")


def _is_tabbed(text: str) -> bool:
    cells = text.split("\t")
    return len(cells) > 2 or (len(cells) == 2 and all(cell.strip() for cell in cells))


def _unruled(text: str) -> list[str]:
    inner = text[1:] if text[0] == "|" else text
    return inner.removesuffix("|").split("|")


def _row(line: Line, cells: list[str]) -> Row:
    texts = ("\n".join(" ".join(part.split()) for part in cell.split(BREAK)) for cell in cells)
    return Row(tuple(Cell(text.strip(), line.number, line.number) for text in texts))
