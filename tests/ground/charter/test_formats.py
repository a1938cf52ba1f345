"""The same charters in every format are read as the same fields."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from shonod.ground.charter import NoCharter, Unreadable, read_charter
from tests.ground.charter.rendered import (
    blocks,
    csv_of,
    docx_of,
    html,
    markdown_of,
    pdf_of,
    spaced_of,
    xlsx_of,
)
from tests.ground.charter.test_reader import EXPECTED, HOMNA, PAGES, agree, read, read_bytes

WRITERS: dict[str, Callable[[list[Any]], bytes | str]] = {
    "html": html,
    "docx": docx_of,
    "xlsx": xlsx_of,
    "csv": csv_of,
    "md": markdown_of,
    "spaces": spaced_of,
    "pdf": pdf_of,
}


def written(form: str, charter: dict[str, Any]) -> bytes:
    content = WRITERS[form](list(blocks(charter)))
    return content.encode() if isinstance(content, str) else content


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("page", sorted(EXPECTED))
def test_a_practice_charter_reads_the_same_in_each_format(page: str, form: str) -> None:
    agree(EXPECTED[page], read_bytes(written(form, read(PAGES / page)), f"page.{form}"))


@pytest.mark.parametrize("form", WRITERS)
def test_homnas_charter_is_right_in_every_cell_in_each_format(form: str) -> None:
    homna = json.loads((PAGES / "homna-expected.json").read_text())
    agree(homna, read_bytes(written(form, read(HOMNA)), f"homna.{form}"))


@pytest.mark.parametrize("form", WRITERS)
def test_the_name_of_a_file_says_nothing(form: str) -> None:
    data = written(form, read(HOMNA))
    assert read_charter(data, name="charter.jpg") == read_charter(data, name="x")


@pytest.mark.parametrize("form", WRITERS)
def test_a_document_without_services_is_no_charter(form: str) -> None:
    content = WRITERS[form](
        ["সিটিজেন চার্টার হলো নাগরিকদের প্রতি একটি অঙ্গীকার।", [["ক", "খ"], ["গ", "ঘ"]]]
    )
    with pytest.raises(NoCharter):
        read_charter(content.encode() if isinstance(content, str) else content, name="essay")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "DOC"),
        (b"{\\rtf1", "RTF"),
        (b"GIF89a", "image"),
    ],
)
def test_a_format_that_is_not_read_is_refused_with_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_charter(data, name="x")
