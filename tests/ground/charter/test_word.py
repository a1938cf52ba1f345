from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from shonod.ground.charter import Unreadable
from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.grids import Span, Table
from shonod.ground.charter.word import blocks_of_docx


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_runs_are_read_by_their_font() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text, font in (
        ("Kg©K", "SutonnyMJ"),
        ("Z©v", "SutonnyMJ"),
        (" ICT ", "Arial"),
        ("সেবা", "SutonnyMJ"),
    ):
        paragraph.add_run(text).font.name = font
    assert blocks_of_docx(saved(document), "x") == [Paragraph("কর্মকর্তা ICT সেবা", 1, 1)]


def test_a_font_may_come_from_a_style() -> None:
    document = docx.Document()
    style = document.styles.add_style("Charter", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.font.name = "SutonnyMJ"
    document.add_paragraph("mwPe", style="Charter")
    assert blocks_of_docx(saved(document), "x") == [Paragraph("সচিব", 1, 1)]


def test_merged_cells_and_paragraphs_of_a_cell_are_kept() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "ক\nখ"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "গ"
    (block,) = blocks_of_docx(saved(document), "x")
    assert isinstance(block, Table)
    assert [row.spans for row in block.rows] == [
        [Span("ক\nখ", 2, 1), Span("গ", 1, 2)],
        [Span(""), Span("")],
    ]


def test_serials_that_are_list_numbers_are_counted() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for row in range(2):
        table.cell(row, 0).paragraphs[0].style = "List Number"
        table.cell(row, 1).text = "সেবা"
    (block,) = blocks_of_docx(saved(document), "x")
    assert isinstance(block, Table)
    assert [row.spans[0].text for row in block.rows] == ["১", "২"]


def test_deleted_text_is_not_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("আছে")
    deleted = parse_xml(f"<w:del {nsdecls('w')}><w:r><w:t>নেই</w:t></w:r></w:del>")
    paragraph._p.append(deleted)
    assert blocks_of_docx(saved(document), "x") == [Paragraph("আছে", 1, 1)]


def test_a_table_that_lays_the_page_out_is_no_table() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "উপরে"
    cell.add_table(rows=2, cols=2).cell(0, 0).text = "ক"
    first, second = blocks_of_docx(saved(document), "x")[:2]
    assert isinstance(first, Paragraph)
    assert isinstance(second, Table)


def test_tables_nested_without_end_are_refused() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    for _ in range(60):
        cell = cell.add_table(rows=1, cols=1).cell(0, 0)
    with pytest.raises(Unreadable):
        blocks_of_docx(saved(document), "x")
