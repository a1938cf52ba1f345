"""Reading a CSV or XLSX of planned work, and writing both. No cell written can calculate."""

import csv
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import islice

import python_calamine
import xlsxwriter

from shonod.cases.gateways.gate import pass_gate
from shonod.ground.bangla import folded, normal
from shonod.ground.cells import bare, shielded
from shonod.ground.charter.sheets import refuse_wide
from shonod.ground.charter.source import Unreadable
from shonod.ground.refusals import FileRefused, TableRefused
from shonod.plans.gateways.columns import COLUMN_OF, NEEDED

MOST_BYTES = 1024 * 1024
MOST_ROWS, MOST_CELLS, HEAD_WITHIN = 500, 40, 15
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
Cells = list[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file, its cells by the name of their column."""

    line: int
    cells: dict[str, str]


def read_table(
    data: bytes,
    *,
    columns: Mapping[str, str] = COLUMN_OF,
    needed: Set[str] = NEEDED,
) -> list[Row]:
    """The rows below the head, the empty ones left out; `columns`: names by the folded words that
    may head them. Raises TableRefused."""
    if len(data) > MOST_BYTES:
        raise TableRefused("too_large")
    lines = _of_xlsx(data) if data.startswith(b"PK") else _of_csv(_text(data))
    if len(lines) > MOST_ROWS:
        raise TableRefused("too_many")
    place, found = _head(lines, columns, needed)
    rows = [
        Row(line, {name: cells[n] for n, name in found.items() if n < len(cells)})
        for line, cells in lines[place + 1 :]
        if any(cells)
    ]
    if not rows:
        raise TableRefused("empty")
    return rows


def _head(lines: Cells, columns: Mapping[str, str], needed: Set[str]) -> tuple[int, dict[int, str]]:
    for place, (_line, cells) in enumerate(lines[:HEAD_WITHIN]):
        found: dict[int, str] = {}
        for n, cell in enumerate(cells):
            column = columns.get(folded(cell))
            if column and column not in found.values():
                found[n] = column
        if set(found.values()) >= needed:
            return place, found
    raise TableRefused("no_columns" if lines else "empty")


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise TableRefused("not_text") from None
    if "\0" in text:
        raise TableRefused("not_text")
    return text


def _of_csv(text: str) -> Cells:
    delimiter = max(",;\t", key=text[:4_000].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        return [(reader.line_num, _words(row)) for row in islice(reader, MOST_ROWS + 1)]
    except csv.Error:
        raise TableRefused("broken") from None


def _of_xlsx(data: bytes) -> Cells:
    """The first sheet, through the gate: a bomb or a macro stays outside."""
    try:
        content = pass_gate(data, name="plan.xlsx").content
        refuse_wide(content, "plan.xlsx")
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (FileRefused, Unreadable, python_calamine.CalamineError, ValueError, OSError):
        raise TableRefused("broken") from None
    return [(n, _words(map(_written, row))) for n, row in enumerate(rows[: MOST_ROWS + 1], 1)]


def _written(value: object) -> str:
    """A cell as a reader sees it: 3, not 3.0."""
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if is_whole else value)  # type: ignore[call-overload]


def _words(row: Iterable[str]) -> list[str]:
    return [bare(" ".join(normal(cell).split())) for cell in islice(row, MOST_CELLS)]


def csv_of(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with the mark by which a spreadsheet knows it."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    for row in (heads, *rows):
        writer.writerow([shielded(cell) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def xlsx_of(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet in which every cell is text."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    sheet = book.add_worksheet(name[:31])
    head = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#EAF4F0"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, len(heads) - 1, 20)
    sheet.freeze_panes(1, 0)
    for place, row in enumerate((heads, *rows)):
        for column, text in enumerate(row):
            sheet.write_string(place, column, text, cell if place else head)
    book.close()
    return out.getvalue()
