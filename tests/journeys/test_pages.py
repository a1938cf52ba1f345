"""Every shape of page: axe, narrow screens, large text, keyboard, weight, in both languages."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.running import RunningOffice
from tests.journeys.shapes import SHAPES, World, make_world
from tests.journeys.visitor import DESKTOP, PHONE

pytestmark = pytest.mark.browser
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
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
REACHABLE = """() => [...document.querySelectorAll(
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


@pytest.fixture(scope="module")
def world(browser: Browser, office: RunningOffice) -> World:
    """Cases in every state, and an officer signed in."""
    return make_world(browser, office)


@pytest.fixture
def show(browser: Browser, world: World) -> Iterator[Callable[..., Page]]:
    contexts = []

    def shown(shape: str, width: int, language: str) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            extra_http_headers={"X-Forwarded-For": world.address()},
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        SHAPES[shape](page, world, language)
        return page

    yield shown
    for context in contexts:
        context.close()


@pytest.mark.parametrize("shape", SHAPES)
def test_axe_finds_nothing(show, shape):
    for width, language in ((PHONE, "bn"), (DESKTOP, "en")):
        page = show(shape, width, language)
        assert page.locator("html").get_attribute("lang") == language
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert complaints(page) == [], f"{shape} {width} {language} {scheme}"


def complaints(page: Page) -> list[str]:
    found: dict[str, Any] = Axe().run(page, options=AXE).response
    return [
        f"{one['impact']} {one['id']}: {node['html'][:160]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_scrolls_sideways_or_is_cut_off_on_a_narrow_screen_or_in_large_text(show, shape):
    for language in ("bn", "en"):
        page = show(shape, 320, language)
        assert page.evaluate(STICKING_OUT) == [], f"{shape} {language} at 320 px"
        assert page.evaluate(CUT_OFF) == [], f"{shape} {language} at 320 px"
        # The reader's own setting of 32 px instead of 16.
        page.set_viewport_size({"width": 640, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(STICKING_OUT) == [], f"{shape} {language} at 200 %"
        assert page.evaluate(CUT_OFF) == [], f"{shape} {language} at 200 %"


@pytest.mark.parametrize("shape", SHAPES)
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(show, shape):
    page = show(shape, DESKTOP, "bn")
    page.evaluate("document.activeElement.blur()")
    waiting = set(range(page.evaluate(REACHABLE)))
    count, unseen = len(waiting), []
    for _ in range(count * 2 + 10):
        if not waiting:
            break
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused:
            number, seen, html = focused
            waiting.discard(number)
            if not seen:
                unseen.append(html)
    missed = [page.locator(f"[data-reach='{n}']").evaluate("e => e.outerHTML") for n in waiting]
    assert missed == []
    assert unseen == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_is_light_and_asks_no_stranger(show, world, shape):
    page = show(shape, PHONE, "bn")
    wire = wire_of(page)
    page.reload(wait_until="networkidle")
    assert sum(wire.values()) <= LARGEST_PAGE, wire
    assert len(wire) <= MOST_REQUESTS, wire
    assert all(url.startswith((world.url, "data:")) for url in wire), wire


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_first_view_of_the_charter_is_under_100_kb_on_the_wire(browser, world, language):
    context = browser.new_context(viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    wire = wire_of(page)
    page.goto(f"{world.url}/?lang={language}", wait_until="networkidle")
    context.close()
    assert sum(wire.values()) < LARGEST_FIRST_VIEW, wire


def wire_of(page: Page) -> dict[str, int]:
    """Bytes on the wire, heads and bodies, by address; fills while the page loads."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    addresses: dict[str, str] = {}
    wire: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda sent: addresses.update({sent["requestId"]: sent["request"]["url"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda done: wire.update(
            {addresses.get(done["requestId"], ""): int(done["encodedDataLength"])}
        ),
    )
    return wire
