import json

import pytest
import typst

from shonod.ground.charter import Unreadable, read_charter
from tests.ground.charter.rendered import blocks, pdf_of
from tests.ground.charter.test_reader import EXPECTED, HOMNA, PAGES, agree, read, read_bytes


@pytest.mark.parametrize("page", sorted(EXPECTED))
def test_a_table_without_rules_is_read_by_its_places(page: str) -> None:
    agree(EXPECTED[page], read_bytes(pdf_of(list(blocks(read(PAGES / page))), "none"), "x.pdf"))


def test_homnas_charter_is_right_without_rules_too() -> None:
    homna = json.loads((PAGES / "homna-expected.json").read_text())
    agree(homna, read_bytes(pdf_of(list(blocks(read(HOMNA))), "none"), "x.pdf"))


def test_lines_are_pages() -> None:
    found = read_bytes(
        pdf_of(["সিটিজেন চার্টার", *["ভূমিকা"] * 200, *list(blocks(read(HOMNA)))[4:]]), "x.pdf"
    )
    lines = [service["lines"] for section in found["sections"] for service in section["services"]]
    assert lines[0][0] > 1
    assert max(last for _, last in lines) < 20


def test_too_many_pages_are_refused() -> None:
    data = typst.compile(b"#for n in range(101) [a #pagebreak()]")
    with pytest.raises(Unreadable, match="pages"):
        read_charter(data, name="x")


@pytest.mark.parametrize("end", [20, 400, 2_000])
def test_a_cut_file_is_refused(end: int) -> None:
    with pytest.raises(Unreadable, match="PDF"):
        read_charter(pdf_of(["ক"])[:end], name="x")


def test_a_large_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="more than"):
        read_charter(b"%PDF-1.7" + b" " * 25_000_000, name="x")
