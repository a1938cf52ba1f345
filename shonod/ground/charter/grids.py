"""A table with merged cells as rows that are full: every cell of a row where it belongs."""

from dataclasses import dataclass
from typing import NamedTuple

from shonod.ground.charter import headers as h
from shonod.ground.charter.cells import Cell, Item, Paragraph, Row
from shonod.ground.charter.source import Note, Unreadable

MAX_COLUMNS = 60
MAX_ROWS = 20_000
MAX_CELLS = 60_000

_TOO_LARGE = (
    f"a table of more than {MAX_COLUMNS} columns, {MAX_ROWS:,} rows "
    f"or {MAX_CELLS:,} cells is no charter"
)


class Span(NamedTuple):
    """A cell that reaches over `across` columns and `down` rows."""

    text: str
    across: int = 1
    down: int = 1


class SpanRow(NamedTuple):
    """The cells that start in one row of the source; `line` counts its rows from 1."""

    line: int
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its source has it."""

    rows: list[SpanRow]


Block = Paragraph | Table


class _Slot(NamedTuple):
    """One place of the grid. `merged`: its cell starts in a row above. `group`: where it starts."""

    text: str
    merged: bool
    group: tuple[int, int]


_VOID = _Slot("", False, (-1, -1))


def items_of_blocks(blocks: list[Block], note: Note) -> list[Item]:
    """The blocks of a document as paragraphs and rows, in their order."""
    items: list[Item] = []
    for block in blocks:
        items += [block] if isinstance(block, Paragraph) else items_of_table(block.rows, note)
    return items


def items_of_table(rows: list[SpanRow], note: Note) -> list[Item]:
    """The rows of a table; what stands alone in a row above the first header is a paragraph."""
    grid = _grid(rows)
    items: list[Item] = []
    columns: list[list[int]] = []
    kinds: list[str | None] = []
    skip = False
    for place, row in enumerate(rows):
        if skip:
            skip = False
            continue
        slots = grid[place]
        if h.is_header([h.kind_of(slot.text) for slot in slots]):
            below = grid[place + 1] if place + 1 < len(grid) else []
            skip = _is_second_header(slots, below)
            slots = _headed(slots, below) if skip else slots
            columns, kinds = _columns(slots), [h.kind_of(slot.text) for slot in slots]
        texts = _filled(slots, kinds, row.line, note) if columns else [slot.text for slot in slots]
        items += _items(_collapsed(texts, columns), row.line, bool(columns))
    return items


def _grid(rows: list[SpanRow]) -> list[list[_Slot]]:
    if len(rows) > MAX_ROWS:
        raise Unreadable(_TOO_LARGE)
    taken: dict[tuple[int, int], _Slot] = {}
    for place, row in enumerate(rows):
        column = 0
        for span in row.spans:
            while (place, column) in taken:
                column += 1
            down = max(1, min(span.down, len(rows) - place))
            across = max(1, min(span.across, MAX_COLUMNS + 1))
            if column + across > MAX_COLUMNS or len(taken) + down * across > MAX_CELLS:
                raise Unreadable(_TOO_LARGE)
            _place(taken, span.text, (place, column), (down, across))
            column += across
    width = max((column + 1 for _, column in taken), default=0)
    return [
        [taken.get((row, column), _VOID) for column in range(width)] for row in range(len(rows))
    ]


def _place(
    taken: dict[tuple[int, int], _Slot], text: str, start: tuple[int, int], size: tuple[int, int]
) -> None:
    for row in range(size[0]):
        for column in range(size[1]):
            slot = _Slot(text if column == 0 else "", row > 0, start)
            taken.setdefault((start[0] + row, start[1] + column), slot)


def _is_second_header(slots: list[_Slot], below: list[_Slot]) -> bool:
    """Whether the row below splits a header's wide cells, the others being merged into it."""
    split = [
        slot
        for above, slot in zip(slots, below, strict=False)
        if not slot.merged and slot.text and above.group[0] >= 0
    ]
    return bool(split) and any(slot.merged and slot.text for slot in below) and len(split) > 1


def _headed(slots: list[_Slot], below: list[_Slot]) -> list[_Slot]:
    """Two rows of a header as one: 'officer' over 'name' and 'phone' gives two officer cells."""
    wide = {slot.group: slot.text for slot in slots if slot.text}
    return [
        above
        if under.merged
        else _Slot(f"{wide.get(above.group, '')} {under.text}".strip(), False, above.group)
        for above, under in zip(slots, below, strict=True)
    ]


def _columns(slots: list[_Slot]) -> list[list[int]]:
    """The grid's columns, those together that stand under one wide cell and mean the same."""
    columns: list[list[int]] = []
    for place, slot in enumerate(slots):
        before = slots[place - 1] if place else _VOID
        if (
            place
            and slot.group == before.group != (-1, -1)
            and (not slot.text or h.kind_of(slot.text) == h.kind_of(before.text))
        ):
            columns[-1].append(place)
        else:
            columns.append([place])
    return columns


def _filled(slots: list[_Slot], kinds: list[str | None], line: int, note: Note) -> list[str]:
    """A merged cell counts for each row, except where the row itself only goes on: its serial and
    its name are merged too."""
    identity = [slot for slot, kind in zip(slots, kinds, strict=True) if kind in (h.NO, h.NAME)]
    if identity and all(slot.merged for slot in identity):
        return ["" if slot.merged else slot.text for slot in slots]
    if any(slot.merged and slot.text for slot in slots):
        note("info", "merged_cell_filled", "A merged cell was read for each of its rows", line)
    return [slot.text for slot in slots]


def _collapsed(texts: list[str], columns: list[list[int]]) -> list[str]:
    if not columns:
        return texts
    return ["\n".join(texts[place] for place in group if texts[place]) for group in columns]


def _items(texts: list[str], line: int, in_table: bool) -> list[Item]:
    full = [text for text in texts if text]
    if not full:
        return []
    if len(full) > 1 or in_table:
        return [Row(tuple(Cell(text, line, line) for text in texts))]
    return [Paragraph(text, line, line) for text in full[0].split("\n") if text.strip()]
