import json

import pytest

from shonod.ground.charter import Unreadable
from shonod.ground.charter.grids import Table
from shonod.ground.charter.markup import blocks_of_html
from tests.ground.charter.test_reader import read_bytes

TABLE = (
    "<table><tr><th>ক্রমিক নং</th><th>সেবার নাম</th><th>সময়সীমা</th></tr>"
    "<tr><td>১</td><td>সনদ</td><td>৩ দিন</td></tr></table>"
)


def services(page: str) -> list[str]:
    charter = read_bytes(page.encode(), "page.html")
    return [service["name"] for section in charter["sections"] for service in section["services"]]


@pytest.mark.parametrize(
    "page",
    [
        json.dumps({"content": TABLE}),
        json.dumps({"content": TABLE}).replace("<", "\\u003c").replace(">", "\\u003e"),
        "<html><body><pre>" + TABLE.replace("<", "&lt;") + "</pre></body></html>",
        f"<form id='aspnet'><div class='menu'>{TABLE}</div></form>",
        f"<table><tr><td>{TABLE}</td></tr></table>",
        TABLE.replace("<td>সনদ", "<td>সনদ<!-- c --><script>x</script>"),
    ],
)
def test_markup_is_read_however_the_page_carries_it(page: str) -> None:
    assert services(page) == ["সনদ"]


def test_text_in_a_bijoy_font_is_read_by_its_font() -> None:
    page = TABLE.replace("সনদ", "<font face='SutonnyMJ'>mwPe</font> ICT")
    assert services(page) == ["সচিব ICT"]


def test_entities_of_a_document_type_are_never_filled_in() -> None:
    page = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + TABLE.replace(
        "সনদ", "&a; সনদ"
    )
    assert services(page) == ["&a; সনদ"]


def test_a_span_reaches_no_further_than_its_table() -> None:
    page = TABLE.replace("<td>১", "<td rowspan=65000 colspan=1>১")
    assert services(page) == ["সনদ"]
    with pytest.raises(Unreadable, match="columns"):
        services(TABLE.replace("<td>১", "<td colspan=90000>১</td><td>"))


def test_entries_of_an_ordered_list_keep_their_numbers() -> None:
    found = blocks_of_html("<ol><li>এক</li><li>দুই</li></ol>" + TABLE, "x.html")
    assert [block.text for block in found if not isinstance(block, Table)] == ["১. এক", "২. দুই"]


@pytest.mark.parametrize("page", ["<p>x" * 60_001, TABLE.replace("</table>", "<tr><td>x" * 60_001)])
def test_more_paragraphs_or_rows_than_a_charter_has_are_refused(page: str) -> None:
    with pytest.raises(Unreadable, match="paragraphs and rows"):
        blocks_of_html(page, "x")
