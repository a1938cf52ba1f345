"""Latin letters find what was published; what is not found goes along to the form."""

import pytest

from tests.journeys.visitor import PHONE, Way

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", [Way(PHONE, "bn", False)], ids=str)
def test_a_romanised_question_is_answered_or_goes_along(visit, way) -> None:
    reader = visit(way)
    reader.goes("/search/?q=prokolpo%20somporke%20tottho")
    first = reader.page.locator(".result a").first
    assert (first.get_attribute("href") or "").startswith("/answers/")
    assert reader.page.locator(".result mark").count()

    reader.fills(q="জিরাফ")
    reader.clicks("Search", "main")
    reader.reads("Nothing was found for these words")
    reader.follows(reader.page.locator(".ask-instead button").first)
    assert reader.path == "/services/2.1.1/apply/"
    assert reader.page.locator("[name=details]").input_value() == "জিরাফ"
