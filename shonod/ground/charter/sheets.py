"""Spreadsheets: XLSX sheets with merged cells, and CSV."""

import csv
import re
import zipfile
from io import BytesIO, StringIO
from itertools import pairwise

import python_calamine

from shonod.ground.charter import headers as h
from shonod.ground.charter.bijoy import unicode_of
from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.headings import SECTION, heading_of
from shonod.ground.charter.source import MAX_LINES, Unreadable
from shonod.ground.charter.times import sounds_like_time

MAX_AREA = 500_000
MAX_SHEETS = 50
# A line of more is a sentence with commas, or an attack.
MAX_FIELDS = 200

_REFERENCE = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_DELIMITERS = (",", ";", "\t")
_HEADER_WITHIN = 100


def blocks_of_xlsx(data: bytes, name: str) -> list[Block]:
    """The tables of the visible sheets; lines are the sheet's row numbers. Raises Unreadable."""
    refuse_wide(data, name)
    blocks: list[Block] = []
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == python_calamine.SheetVisibleEnum.Visible
            and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]
        for title in visible[:MAX_SHEETS]:
            blocks += _sheet(book.get_sheet_by_name(title))
    except (python_calamine.CalamineError, ValueError, OSError) as broken:
        raise Unreadable(f"{name}: no XLSX workbook ({broken})") from broken
    return blocks


def refuse_wide(data: bytes, name: str) -> None:
    """Cells far apart would make a reader fill all rows between them."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheets = [entry for entry in archive.namelist() if entry.startswith("xl/worksheets/")]
        area = 0
        for sheet in sheets:
            corner = [0, 0]
            for match in _REFERENCE.finditer(archive.read(sheet)):
                corner = [max(corner[0], _column(match[1])), max(corner[1], int(match[2]))]
            area += corner[0] * corner[1]
            if area > MAX_AREA:
                raise Unreadable(
                    f"{name}: sheets of {area:,} cells, rows and columns, are no charter"
                )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _sheet(sheet: python_calamine.CalamineSheet) -> list[Block]:
    merged = {
        start: (end[0] - start[0] + 1, end[1] - start[1] + 1)
        for start, end in sheet.merged_cell_ranges or []
    }
    covered = {
        (row, column)
        for (top, left), (down, across) in merged.items()
        for row in range(top, top + min(down, sheet.total_height))
        for column in range(left, left + min(across, 100))
    } - merged.keys()
    rows = []
    for place, values in enumerate(sheet.to_python(skip_empty_area=False)):
        spans = []
        for column, value in enumerate(values):
            if (place, column) not in covered:
                down, across = merged.get((place, column), (1, 1))
                spans.append(Span(_written(value), across, down))
        rows.append(SpanRow(place + 1, spans))
    heading = heading_of(sheet.name)
    titled = heading is not None and heading.role == SECTION
    title: list[Block] = [Paragraph(sheet.name, 1, 1)] if titled else []
    return [*title, Table(_trimmed(rows))]


def _written(value: object) -> str:
    """A cell as a reader sees it: 3, not 3.0; its lines are kept."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    lines = (" ".join(line.split()) for line in str(value).split("\n"))
    return "\n".join(line for line in lines if line)


def _trimmed(rows: list[SpanRow]) -> list[SpanRow]:
    """The rows without the columns that are empty on the left of everything."""
    full = [row for row in rows if any(span.text for span in row.spans)]
    left = min(
        (next(n for n, span in enumerate(row.spans) if span.text) for row in full), default=0
    )
    return [row._replace(spans=row.spans[left:]) for row in rows]


def table_of_csv(text: str, name: str) -> Table | None:
    """The table of a text whose fields are parted by commas, semicolons or tabs in quotes; None
    for a text without a row of them that heads a table. Raises Unreadable."""
    for delimiter in _DELIMITERS:
        if delimiter in text and (delimiter != "\t" or '"' in text):
            rows = _fields(text, delimiter, name)
            if rows and any(_is_header(*pair) for pair in pairwise(rows[:_HEADER_WITHIN])):
                return Table(_trimmed(rows))
    return None


def _fields(text: str, delimiter: str, name: str) -> list[SpanRow]:
    """The rows; none for a text that is no table of fields. Raises Unreadable."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows: list[SpanRow] = []
    line = 1
    try:
        for fields in reader:
            if len(fields) > MAX_FIELDS:
                return []
            rows.append(SpanRow(line, [Span(_written(field)) for field in fields]))
            line = reader.line_num + 1
            if len(rows) > MAX_LINES:
                raise Unreadable(f"{name}: more than {MAX_LINES:,} rows are no charter")
    except csv.Error as broken:
        raise Unreadable(f"{name}: broken CSV near line {line} ({broken})") from broken
    return rows


def _is_header(row: SpanRow, below: SpanRow) -> bool:
    """A sentence may name two things with a comma between them: a limit must stand below two."""
    texts = [span.text for span in row.spans]
    kinds = [h.kind_of(text) or h.kind_of(unicode_of(text[:160])) for text in texts]
    if len(texts) == 2 and not any(sounds_like_time(span.text) for span in below.spans[1:]):
        return False
    return 1 < len(texts) <= 40 and h.heads_columns(kinds)
