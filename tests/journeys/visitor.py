"""A person before a browser: goes, clicks and writes by the words that stand on the page."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Response, expect

from shonod.ground.bangla import bangla_digits as digits

PHONE, DESKTOP = 390, 1280


class Way(NamedTuple):
    """How somebody comes: the width of the window, the language, with scripts or without."""

    width: int
    language: str
    script: bool

    def __str__(self) -> str:
        size = "phone" if self.width == PHONE else "desktop"
        return f"{size}-{self.language}-{'script' if self.script else 'plain'}"


# Each width, language and state of scripts once; what they might do together, the shapes show.
BOTH_ENDS = [Way(PHONE, "bn", True), Way(DESKTOP, "en", False)]
both_ends = pytest.mark.parametrize("way", BOTH_ENDS, ids=str)
# What the browser says of a page that answers with a status of its own.
STATUS_SAID = re.compile(r"^Failed to load resource: the server responded with a status of 4")


@dataclass
class Visitor:
    """`faults` gathers what no visitor may meet: scripts that fail, strangers, broken pages."""

    page: Page
    url: str
    way: Way
    prefix: str = ""
    number: int = 0

    def __post_init__(self) -> None:
        self.faults: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", self._watch)
        self.page.on("response", self._weigh)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not STATUS_SAID.match(message.text):
            self.faults.append(f"console: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.faults.append(f"third party: {request.url}")

    def _weigh(self, response: Response) -> None:
        is_page = response.request.resource_type == "document"
        if response.status >= (500 if is_page else 400):
            self.faults.append(f"{response.status}: {response.url}")

    @property
    def phone(self) -> str:
        """A mobile of the visitor's own, in Bangla digits."""
        return digits(f"01712-{self.number:06}")

    # -- words

    def say(self, words: str, context: str = "", **named: Any) -> str:
        """The words of the program in the visitor's language."""
        with translation.override(self.way.language):
            said = pgettext(context, words) if context else gettext(words)
        assert self.way.language == "en" or said != words, f"not in Bangla: {words}"
        return said % named if named else said

    def reads(self, words: str, within: str = "main", **named: Any) -> None:
        """The page says this, where it can be seen."""
        place = self.page.locator(within).first
        expect(place).to_contain_text(self.say(words, **named), use_inner_text=True)

    def text(self, within: str = "main") -> str:
        self.page.wait_for_load_state()
        return " ".join(self.page.locator(within).first.inner_text().split())

    @property
    def heading(self) -> str:
        return " ".join(self.page.locator("h1").first.inner_text().split())

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    # -- deeds

    def goes(self, path: str) -> Response:
        answer = self.page.goto(self.url + self.prefix + path)
        assert answer is not None
        return answer

    def clicks(self, words: str, within: str = "body", **named: Any) -> None:
        """The link or button of these words; on a page that has several, the first shown."""
        self.follows(self.button(self.say(words, **named), within))

    def follows(self, control: Locator) -> None:
        """Click; where that leads to a page, be there, whole, before anything is read."""
        href = control.get_attribute("href") or "#"
        if href.startswith("#") and control.get_attribute("type") != "submit":
            control.click()
        else:
            with self.page.expect_navigation():
                control.click()

    def sends(self, within: str) -> None:
        """Press the button that sends the form."""
        self.follows(self.page.locator(f"{within} button[type=submit]:not([name])").first)

    def button(self, said: str, within: str = "body") -> Locator:
        place = self.page.locator(within)
        begins = re.compile(rf"^\s*{re.escape(said)}")
        shown = place.locator("a, button, summary, input[type=submit]").filter(
            has_text=begins, visible=True
        )
        return shown.first

    def fills(self, within: str = "main", **answers: str) -> None:
        """Type each answer into the field of that name."""
        for name, text in answers.items():
            self.page.locator(f"{within} [name={name}]:not([type=hidden])").first.fill(text)

    def chooses(self, name: str, value: str) -> None:
        self.page.locator(f"[name={name}][value={value}]").check()

    def sees(self, selector: str) -> Locator:
        found = self.page.locator(selector).filter(visible=True).first
        found.wait_for()
        return found
