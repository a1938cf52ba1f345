"""What is written is read again; a cell never calculates; what is no table is refused."""

from io import BytesIO

import pytest
import python_calamine

from shonod.ground.refusals import TableRefused
from shonod.plans.gateways.columns import heads
from shonod.plans.gateways.tables import MOST_BYTES, csv_of, read_table, xlsx_of

ROW = [
    *("২.২.১", "প্রশিক্ষণ", "=HYPERLINK(1)", "", "১৫ ডিসেম্বর ২০২৬", "২৫", "জন"),
    *("@place", "-who", "", "৫,০০০", "", "+x"),
]


@pytest.mark.parametrize("bangla", [True, False])
@pytest.mark.parametrize("write", [csv_of, lambda *table: xlsx_of("plan", *table)])
def test_a_written_plan_is_read_again(write, bangla: bool) -> None:
    (row,) = read_table(write(heads(bangla=bangla), [ROW, [""] * len(ROW)]))
    assert row.line == 2
    assert list(row.cells.values()) == ROW


def test_no_cell_calculates() -> None:
    assert b",'=HYPERLINK" in csv_of(heads(bangla=True), [ROW])
    book = python_calamine.CalamineWorkbook.from_filelike(
        BytesIO(xlsx_of("plan", heads(bangla=True), [ROW]))
    )
    assert book.get_sheet_by_index(0).to_python()[1][2] == "=HYPERLINK(1)"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"a,b\n1,2\n", "no_columns"),
        ("সেবা,কার্যক্রম,সময়\n".encode(), "empty"),
        (b"\xff\xff\xff", "not_text"),
        (b"PK\x03\x04nothing", "broken"),
        (b"x" * (MOST_BYTES + 1), "too_large"),
        ("সেবা,কার্যক্রম,সময়\n".encode() + b"1,2,3\n" * 600, "too_many"),
    ],
)
def test_what_is_no_table_is_refused_by_its_code(data: bytes, code: str) -> None:
    with pytest.raises(TableRefused) as refused:
        read_table(data)
    assert refused.value.code == code


def test_a_spreadsheets_unicode_text_is_read() -> None:
    text = "Service;Title;When\n2.2.1;Training;Q2\n"
    (row,) = read_table(text.encode("utf-16"))
    assert row.cells == {"service": "2.2.1", "title": "Training", "when": "Q2"}
