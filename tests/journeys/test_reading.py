"""Reading the charter: from the search to the official table, the poster and the calculator."""

import pytest

from tests.journeys.visitor import both_ends

pytestmark = pytest.mark.browser
SEARCHED = {"bn": "তথ্য", "en": "information"}


@both_ends
def test_a_reader_finds_a_service_its_promise_the_table_and_the_calculator(visit, way):
    reader = visit(way)
    reader.goes("/")
    reader.reads("Citizen’s charter")
    assert reader.page.locator(".offer").count() == 13
    reader.fills(q=SEARCHED[way.language])
    reader.clicks("Search", "main")
    assert 0 < reader.page.locator(".offer").count() < 13

    reader.follows(reader.page.locator("a[href='/services/2.1.1/']").first)
    # The third working day after Monday, 23 November 2026.
    promise = reader.text(".promise__line")
    assert ("২৬ নভেম্বর" if way.language == "bn" else "26 November") in promise
    reader.reads("How to ask")
    reader.reads("If it is late")
    assert reader.page.locator("main a[href='tel:+8801308633566']").count()

    reader.goes("/charter/")
    assert reader.page.locator("table.official tbody tr").count() == 13
    poster = reader.button(reader.say("Poster for printing (PDF, A4)"), "main")
    answer = reader.page.request.get(reader.url + str(poster.get_attribute("href")))
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF")
    for name in ("Document to edit (DOCX)", "Sheet to edit (XLSX)"):
        with reader.page.expect_download() as waiting:
            reader.button(reader.say(name), "main").click()
        assert waiting.value.path().read_bytes().startswith(b"PK")

    reader.goes("/calculator/")
    reader.clicks("Count", "main")
    assert reader.page.locator(".promise, .govuk-error-summary").count()


@both_ends
def test_the_menu_leads_to_every_public_page_and_the_switch_keeps_the_page(visit, way):
    reader = visit(way)
    reader.goes("/services/2.2.6/")
    menu = reader.page.locator(".top__menu summary")
    if menu.is_visible():
        menu.click()
    reader.clicks("Track a request", "header")
    assert reader.path == "/track/"
    reader.follows(reader.page.locator("header a.language").filter(visible=True))
    assert reader.path == "/track/"
    other = "en" if way.language == "bn" else "bn"
    assert reader.page.locator("html").get_attribute("lang") == other
    reader.goes("/services/2.2.6/")
    assert reader.page.locator("html").get_attribute("lang") == other, "the switch is remembered"
