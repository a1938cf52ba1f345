"""What every shape of page must stand: axe, narrow screens, large text, keyboard, weight."""

from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A dark page differs from a light one in its colours alone.
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
LARGEST_PAGE, MOST_REQUESTS, LARGEST_FIRST_VIEW = 250_000, 25, 100_000

# What sticks out of the window to the right, and by how much; what scrolls within itself may.
STICKING_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > wide + 1 && !one.closest(".scroll"))
    .map((one) => `${one.tagName}.${one.className} ${one.getBoundingClientRect().right}`)
    .slice(0, 5).concat("scrolls sideways");
}"""
# Text that its own box cuts off.
CUT_OFF = """() => [...document.body.querySelectorAll(
    "a, button, summary, strong, h1, h2, h3, td, dd")]
  .filter((one) => {
    const style = getComputedStyle(one);
    const unseen = one.closest(".govuk-visually-hidden, .govuk-skip-link");
    if (unseen || !one.getClientRects().length) return false;
    const hides = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
    return hides && one.scrollWidth > one.clientWidth + 1;
  })
  .map((one) => one.outerHTML.slice(0, 120))"""
# Of an open dialog only what is in it.
REACHABLE = """() => [...(document.querySelector("dialog[open]") || document).querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.disabled
    && one.tabIndex >= 0)
  .filter((one) => one.type !== "radio" || one.checked || !document.querySelector(
    `[name="${one.name}"]:checked`) && document.querySelector(`[name="${one.name}"]`) === one)
  .map((one, n) => { one.dataset.reach = n; return n; }).length"""
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || !one.dataset.reach) return null;
  const seen = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const marked = parseFloat(seen.outlineWidth) > 0 && seen.outlineStyle !== "none"
    || seen.boxShadow !== "none";
  const shown = box.bottom > 0 && box.top < innerHeight;
  return [Number(one.dataset.reach), marked && shown, one.outerHTML.slice(0, 90)];
}"""


@dataclass
class Arrived:
    """A page as somebody came to it; its tests share it, in the order in which they stand here."""

    page: Page
    language: str
    width: int
    wire: dict[str, int]


class Looked:
    """The tests of one page, in the order in which they share it."""

    def test_it_is_light_and_asks_no_stranger(self, arrived, world):
        assert 0 < sum(arrived.wire.values()) <= LARGEST_PAGE, arrived.wire
        assert len(arrived.wire) <= MOST_REQUESTS, arrived.wire
        assert all(url.startswith((world.url, "data:")) for url in arrived.wire), arrived.wire

    def test_it_speaks_the_language_that_was_asked_for(self, arrived):
        assert arrived.page.locator("html").get_attribute("lang") == arrived.language

    def test_axe_finds_nothing(self, arrived):
        assert found_by_axe(arrived.page, AXE) == []

    @pytest.mark.parametrize(
        ("width", "text"), [(320, "100%"), (640, "200%")], ids=["320 px", "200 % text"]
    )
    def test_nothing_scrolls_sideways_or_is_cut_off(self, arrived, width, text):
        arrived.page.set_viewport_size({"width": width, "height": 900})
        arrived.page.evaluate("text => { document.documentElement.style.fontSize = text; }", text)
        assert arrived.page.evaluate(STICKING_OUT) == []
        assert arrived.page.evaluate(CUT_OFF) == []


class LookedAtOnce:
    """What differs neither by the width nor by the language is asked in one of them."""

    def test_the_contrast_holds_in_the_dark(self, arrived):
        arrived.page.emulate_media(color_scheme="dark")
        found = found_by_axe(arrived.page, CONTRAST)
        arrived.page.emulate_media(color_scheme="light")
        assert found == []

    def test_the_keyboard_reaches_every_control_and_shows_where_it_is(self, arrived):
        page = arrived.page
        page.evaluate("document.activeElement.blur()")
        waiting = set(range(page.evaluate(REACHABLE)))
        unmarked, marked = {}, set()
        for _ in range(len(waiting) * 2 + 10):
            if not waiting:
                break
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused:
                number, is_marked, html = focused
                unmarked.setdefault(number, html)
                if is_marked:
                    marked.add(number)
                waiting.discard(number)
        # A focused link looks otherwise to axe, which comes after.
        page.evaluate("document.activeElement.blur()")
        missed = [page.locator(f"[data-reach='{n}']").evaluate("e => e.outerHTML") for n in waiting]
        assert missed == []
        assert [html for number, html in unmarked.items() if number not in marked] == []


def found_by_axe(page: Page, rules: list[str] | dict[str, Any]) -> list[str]:
    """What axe holds against the page by these rules, a line for each place."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found: dict[str, Any] = Axe().run(page, options=options).response
    return [
        f"{one['impact']} {one['id']}: {node['html'][:160]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def settle(page: Page) -> None:
    """Wait until all that the page itself names is there, its letters too."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")


def wire_of(page: Page) -> dict[str, int]:
    """Bytes on the wire, heads and bodies, by address, of the page that was come to last."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    addresses: dict[str, str] = {}
    wire: dict[str, int] = {}

    def sent(asked: dict[str, Any]) -> None:
        if asked.get("type") == "Document":
            addresses.clear()
            wire.clear()
        addresses[asked["requestId"]] = asked["request"]["url"]

    def done(finished: dict[str, Any]) -> None:
        if address := addresses.get(finished["requestId"]):
            wire[address] = int(finished["encodedDataLength"])

    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", done)
    return wire
