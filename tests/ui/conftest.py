"""Pages of the ui room, drawn without a server: the browser's requests are answered from here."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.chromium import launched
from tests.ui.samples import SampleOffice

ADDRESS = "http://shonod.test/"


@pytest.fixture(autouse=True)
def plain_static(settings: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def draw(rf: RequestFactory) -> Callable[..., str]:
    def drawn(
        template: str,
        context: dict[str, Any] | None = None,
        language: str = "bn",
        officer: object | None = None,
    ) -> str:
        request = rf.get("/services/2.2.1/")
        request.user = officer or AnonymousUser()  # type: ignore[assignment]
        request.office = SampleOffice()  # type: ignore[attr-defined]
        with translation.override(language):
            return render_to_string(template, context or {}, request)

    return drawn


# No wider than a module: while it lives its event loop keeps Django's database closed to tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launched(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def opened(html: str, width: int = 390, dark: bool = False, script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.route("**/*", lambda route: _answer(route, html))
        page.goto(ADDRESS)
        page.evaluate("document.fonts.ready.then(() => 1)") if script else None
        return page

    yield opened
    for context in contexts:
        context.close()


def _answer(route: Route, html: str) -> None:
    path = route.request.url.removeprefix(ADDRESS)
    if not path.startswith("static/"):
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
        return
    found = finders.find(path.removeprefix("static/"))
    if found:
        route.fulfill(path=Path(str(found)))
    else:
        route.fulfill(status=404)
