import pytest

from shonod.ground.charter import Unreadable, read_charter
from shonod.ground.charter.sheets import blocks_of_xlsx, table_of_csv
from tests.ground.charter.rendered import MAIN, workbook

HEADER = "ক্রমিক নং,সেবার নাম,সময়সীমা\n"


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_is_known_by_a_row_that_heads_a_table(delimiter: str) -> None:
    text = (HEADER + '১,"সনদ\nপ্রদান",৩ দিন\n২,খ,৪ দিন\n').replace(",", delimiter)
    table = table_of_csv(text, "x")
    assert table is not None
    assert [(row.line, row.spans[1].text) for row in table.rows[1:]] == [(2, "সনদ\nপ্রদান"), (4, "খ")]


@pytest.mark.parametrize("text", ["সেবার নাম, সময়সীমা\n", "এক, দুই, তিন\nচার", "", "ক\tখ\n"])
def test_a_text_with_commas_is_no_csv(text: str) -> None:
    assert table_of_csv(text, "x") is None


def test_a_field_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="CSV"):
        table_of_csv(HEADER + '১,"' + "ক" * 200_000, "x")


def sheet(*cells: tuple[str, str]) -> bytes:
    written = "".join(
        f'<row r="{place[1:]}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for place, text in cells
    )
    return workbook(f'<worksheet xmlns="{MAIN}"><sheetData>{written}</sheetData></worksheet>')


def test_lines_are_the_sheets_row_numbers_and_empty_columns_are_left_out() -> None:
    (block,) = blocks_of_xlsx(sheet(("B2", "ক"), ("B5", "খ")), "x")
    full = [(row.line, row.spans[0].text) for row in block.rows if row.spans and row.spans[0].text]
    assert full == [(2, "ক"), (5, "খ")]


def test_cells_at_the_corners_of_a_sheet_fill_no_memory() -> None:
    data = workbook(
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    with pytest.raises(Unreadable, match="rows"):
        read_charter(data, name="x.xlsx")


def test_whole_numbers_are_written_without_a_point() -> None:
    data = workbook(
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData></worksheet>'
    )
    (block,) = blocks_of_xlsx(data, "x")
    assert block.rows[0].spans[0].text == "3"
