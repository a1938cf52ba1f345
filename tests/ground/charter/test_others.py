"""Charters that the reader was not written by: 97 of 100 fields right, and nothing invented."""

from typing import Any

import pytest

from shonod.ground.charter import NoCharter, read_charter
from tests.ground.charter.dumps import TEXTS
from tests.ground.charter.judged import judged
from tests.ground.charter.others import Page, pages

PAGES = pages()
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
