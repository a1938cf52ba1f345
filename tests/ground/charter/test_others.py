"""Charters that the reader was not written by: 97 of 100 fields right, and nothing invented."""

from typing import Any

import pytest

from shonod.ground.charter import NoCharter, read_charter
from tests.ground.charter.dumps import TEXTS
from tests.ground.charter.judged import judged
from tests.ground.charter.others import FOLDER, Page, pages

PAGES = pages()
PRINTED = {path.stem for path in FOLDER.glob("*.pdf")}
HELD = 0.97


def found(text: str) -> dict[str, Any] | None:
    try:
        return read_charter(text.encode(), name="page.txt").to_json()
    except NoCharter:
        return None


def id_of(page: Page) -> str:
    return page.name


@pytest.mark.parametrize("page", [page for page in PAGES if page.raw], ids=id_of)
def test_a_page_as_found_is_read_as_a_careful_human_reads_it(page: Page) -> None:
    said = judged(page, found("\n".join(page.raw or [])))
    assert said.right >= said.asked * HELD, said.wrong


@pytest.mark.parametrize("style", TEXTS)
@pytest.mark.parametrize("page", [page for page in PAGES if not page.raw], ids=id_of)
def test_a_table_is_read_the_same_in_every_dump(page: Page, style: str) -> None:
    said = judged(page, found(TEXTS[style](page)), numbered="no serials" not in style)
    assert said.right >= said.asked * HELD, said.wrong


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in PRINTED], ids=id_of)
def test_what_a_browser_printed_is_read_the_same(page: Page) -> None:
    """A cluster's shapes lie apart in the file, and menus and page ends stand between the rows."""
    data = (FOLDER / f"{page.name}.pdf").read_bytes()
    said = judged(page, read_charter(data, name="page.pdf").to_json())
    assert said.right >= said.asked * HELD, said.wrong
