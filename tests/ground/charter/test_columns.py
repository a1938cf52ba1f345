import pytest

from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.columns import blocks_of_columns, placed
from shonod.ground.charter.grids import Table
from shonod.ground.charter.source import lines_of

HEADER = "ক্রমিক   সেবার নাম            সময়সীমা     সেবা প্রদান পদ্ধতি\n"


def rows(text: str) -> list[list[str]]:
    found = blocks_of_columns(placed(lines_of(text, "x"))) or []
    tables = [block for block in found if isinstance(block, Table)]
    return [[span.text for span in row.spans] for table in tables for row in table.rows[1:]]


def test_a_line_of_all_columns_is_read_in_order() -> None:
    assert rows(HEADER + "১  সনদ  ৩ দিন  আবেদন\n") == [["১", "সনদ", "৩ দিন", "আবেদন"]]


def test_a_line_that_lacks_a_cell_is_read_by_its_places() -> None:
    assert rows(HEADER + "১        সনদ                               আবেদন\n") == [
        ["১", "সনদ", "", "আবেদন"]
    ]


def test_a_line_without_serial_goes_on_with_the_row_above() -> None:
    text = HEADER + "১        জন্ম নিবন্ধন            ৩ দিন       আবেদন\n         সনদ প্রদান\n"
    assert rows(text) == [["১", "জন্ম নিবন্ধন সনদ প্রদান", "৩ দিন", "আবেদন"]]


def test_a_heading_ends_the_table() -> None:
    found = blocks_of_columns(placed(lines_of(HEADER + "১  ক  ৩ দিন  খ\n\n২.২) দাপ্তরিক সেবা\n", "x")))
    assert found is not None
    assert found[-1] == Paragraph("২.২) দাপ্তরিক সেবা", 4, 4)


@pytest.mark.parametrize("text", ["ক্রমিক নং  সময়সীমা\n", "এক  দুই  তিন\n", ""])
def test_other_texts_have_no_columns(text: str) -> None:
    assert blocks_of_columns(placed(lines_of(text, "x"))) is None
