"""Every shape of page on a phone, in Bangla."""

import pytest

from tests.journeys.looking import LARGEST_FIRST_VIEW, Looked, settle, wire_of
from tests.journeys.visitor import PHONE

pytestmark = pytest.mark.browser
LOOK = (PHONE, "bn")


class TestOnAPhone(Looked):
    pass


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_first_view_of_the_charter_is_under_100_kb_on_the_wire(browser, world, language):
    context = browser.new_context(viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    wire = wire_of(page)
    page.goto(f"{world.url}/?lang={language}")
    settle(page)
    context.close()
    assert sum(wire.values()) < LARGEST_FIRST_VIEW, wire
