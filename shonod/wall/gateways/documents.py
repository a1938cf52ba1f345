"""The charter as DOCX, in the government's form.

Word draws Bangla by the complex-script half of a run's properties: font, size and bold are said
there too."""

from functools import lru_cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from shonod.wall.gateways.form import Form, Table, form_of, widths_of

FONT = "Nirmala UI"
SIZE, HEADING, TITLE = 9, 12, 18
TINT = "EAF4F0"
PAGE, MARGIN = (Mm(297), Mm(210)), Mm(13)


@lru_cache(maxsize=8)
def document_of(facts: str) -> bytes:
    """The form as a document of A4 pages across. `facts`: the JSON of wall.views.official."""
    form = form_of(facts)
    document = docx.Document()
    _set_page(document, form)
    for line in form.head:
        _say(document.add_paragraph(), line, size=HEADING, centred=True)
    _say(document.add_paragraph(), form.title, size=TITLE, bold=True, centred=True)
    _say(document.add_paragraph(), form.edition, centred=True)
    for name, text in form.aims:
        _say(document.add_paragraph(), name, bold=True)
        _say(document.add_paragraph(), text)
    for table in (*form.services, *form.others):
        _table(document, table)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_page(document: Document, form: Form) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    document.core_properties.title = form.title
    document.core_properties.language = form.language
    _set_fonts(document.styles["Normal"].element.get_or_add_rPr(), SIZE, bold=False)


def _set_fonts(properties: Any, size: int, *, bold: bool) -> None:
    fonts = properties.get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), FONT)
    marks = {"w:b": "1", "w:bCs": "1"} if bold else {}
    for name, value in {**marks, "w:sz": str(size * 2), "w:szCs": str(size * 2)}.items():
        mark = OxmlElement(name)
        mark.set(qn("w:val"), value)
        properties.append(mark)


def _say(
    paragraph: Paragraph, text: str, *, size: int = SIZE, bold: bool = False, centred: bool = False
) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    _set_fonts(run._r.get_or_add_rPr(), size, bold=bold)  # noqa: SLF001 -- python-docx names no other way


def _table(document: Document, content: Table) -> None:
    if content.title:
        heading = document.add_paragraph()
        heading.paragraph_format.space_before = Pt(10)
        heading.paragraph_format.keep_with_next = True
        _say(heading, content.title, size=HEADING, bold=True)
    table = document.add_table(rows=0, cols=len(content.columns))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, _widths(content), strict=True):
        column.width = width
    rows = [[[name] for name in content.columns], *content.rows]
    for place, cells in enumerate(rows):
        row = table.add_row()
        _mark_row(row._tr.get_or_add_trPr(), is_header=place == 0)  # noqa: SLF001 -- as above
        for cell, width, lines in zip(row.cells, _widths(content), cells, strict=True):
            cell.width = width
            _fill(cell, lines, is_header=place == 0)


def _widths(table: Table) -> list[int]:
    parts = widths_of(table)
    whole = PAGE[0] - 2 * MARGIN
    return [int(whole * part / sum(parts)) for part in parts]


def _mark_row(properties: Any, *, is_header: bool) -> None:
    """A row is never cut by a page; the header stands again on each."""
    for name in ["w:cantSplit", *(["w:tblHeader"] if is_header else [])]:
        properties.append(OxmlElement(name))


def _fill(cell: _Cell, lines: list[str], *, is_header: bool) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _say(paragraph, line, bold=is_header)
    if is_header:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), TINT)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 -- as above
