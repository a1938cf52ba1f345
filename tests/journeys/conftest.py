"""One running office for all journeys; a browser for each module; a person for each test."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.chromium import launched
from tests.journeys.looking import Arrived, settle, wire_of
from tests.journeys.running import RunningOffice
from tests.journeys.shapes import SHAPES, World, make_world
from tests.journeys.visitor import DESKTOP, Visitor, Way
from tests.mailbox.dovecot import Dovecot, dovecot_running

EASY = Way(DESKTOP, "bn", True)
# A machine that does much else at once is slow, not wrong.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """The mail server that the office's mailbox lies on."""
    with dovecot_running() as running:
        yield running


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory, dovecot: Dovecot) -> Iterator[RunningOffice]:
    running = RunningOffice(tmp_path_factory.mktemp("office"), mailbox=dovecot.url)
    yield running
    assert running.stop() == 0
    assert "Traceback" not in running.said, running.said


# No wider than a module: while it lives its event loop keeps Django's database closed to tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launched(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, office: RunningOffice) -> Iterator[Callable[..., Visitor]]:
    """visit(way, dark=…) -> a person with a browser and an address of his own."""
    contexts: list[BrowserContext] = []
    visitors: list[Visitor] = []

    def come(way: Way = EASY, *, dark: bool = False, prefix: str = "") -> Visitor:
        number = next(_given)
        contexts.append(
            browser.new_context(
                viewport={"width": way.width, "height": 800},
                color_scheme="dark" if dark else "light",
                java_script_enabled=way.script,
                extra_http_headers={"X-Forwarded-For": address(number)},
                accept_downloads=True,
            )
        )
        contexts[-1].set_default_timeout(PATIENCE)
        visitors.append(Visitor(contexts[-1].new_page(), office.url, way, prefix, number))
        if way.language == "en":
            visitors[-1].goes("/?lang=en")
        return visitors[-1]

    yield come
    for context in contexts:
        context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest.fixture(scope="module")
def world(browser: Browser, office: RunningOffice) -> World:
    """Cases in every state, and an officer signed in."""
    return make_world(browser, office)


# One coming for all that is looked at: a page behind five steps is dear to come to. How somebody
# comes is the module's LOOK, so that two processes share the pages.
@pytest.fixture(scope="module", params=SHAPES)
def arrived(request: pytest.FixtureRequest, browser: Browser, world: World) -> Iterator[Arrived]:
    width, language = request.module.LOOK
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        extra_http_headers={"X-Forwarded-For": world.address()},
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    wire = wire_of(page)
    SHAPES[request.param](page, world, language)
    settle(page)
    yield Arrived(page, language, width, wire)
    context.close()


_given = iter(range(1, 60_000))


def address(number: int) -> str:
    return f"198.18.{number // 250}.{number % 250 + 1}"
