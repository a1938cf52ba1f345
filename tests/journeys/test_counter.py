"""The counter at the keyboard: a walk-in, a call, a missed call; nobody touches the mouse."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.steps import code_of, sign_in
from tests.journeys.visitor import DESKTOP, Way

pytestmark = pytest.mark.browser

KEYS_AT_MOST = 70
CONTROLS_AT_MOST = 12
CONTROLS = "#request :is(input:not([type=hidden]), select, textarea, button, summary)"


class Keyboard:
    """Presses and counts keys."""

    def __init__(self, visitor):
        self.visitor, self.keys, self.count = visitor, visitor.page.keyboard, 0

    def writes(self, text, then="Tab"):
        self.keys.type(text)
        self.keys.press(then)
        self.count += len(text) + 1

    def goes(self, key, place):
        self.visitor.page.wait_for_load_state()
        with self.visitor.page.expect_navigation(url=place):
            self.keys.press(key)
        self.visitor.page.wait_for_load_state("networkidle")


@pytest.fixture
def officer(visit, office):
    found = visit(Way(DESKTOP, "bn", True))
    sign_in(found, office.account())
    return found


def test_the_keyboard_takes_a_walk_in_a_call_and_a_missed_call(officer):
    board = Keyboard(officer)
    board.goes("c", "**/desk/counter/")
    assert officer.page.locator(CONTROLS).filter(visible=True).count() <= CONTROLS_AT_MOST
    phone = officer.phone
    # A walk-in, answered on the spot: the service by its number in Bangla digits.
    board.writes("২১১", "Enter")
    for text in (phone, "সালমা বেগম", "কখন খোলা থাকে?"):
        board.writes(text)
    board.keys.type("৯টা থেকে ৫টা")
    board.goes("Enter", "**/desk/counter/taken/**")
    assert board.count + len("৯টা থেকে ৫টা") + 1 <= KEYS_AT_MOST
    officer.reads("Answered on the spot")
    walk_in = code_of(officer)
    assert re.search("[১-৯]/২০২৬", officer.text(".slip"))

    # The next one calls, is known by the number, and asks for training for an office.
    board.goes("Enter", "**/desk/counter/")
    for key in ("Shift+Tab", "ArrowRight", "Tab"):
        board.keys.press(key)
    board.keys.type("tr")
    expect(officer.page.locator("[role=option]").first).to_be_visible()
    board.keys.press("Enter")
    board.keys.type(phone)
    expect(officer.page.locator("#callers")).to_contain_text("সালমা বেগম")
    board.keys.press("ArrowDown")
    board.keys.press("Enter")
    expect(officer.page.locator("[name=name]")).to_have_value("সালমা বেগম")
    board.writes("আইসিটি প্রশিক্ষণ চাই", "Enter")
    officer.sees("#for-office[open]")
    officer.sees(".govuk-error-summary")
    officer.page.locator(".govuk-error-summary a").first.press("Enter")
    board.keys.type("হোমনা সরকারি কলেজ")
    board.goes("Enter", "**/desk/counter/taken/**")
    officer.reads("The request is taken")
    assert "ডিসেম্বর ২০২৬" in officer.text(".govuk-panel")
    assert code_of(officer) != walk_in

    # A call that nobody took is noted, called back, and becomes a request.
    board.goes("m", "**/desk/counter/calls/")
    officer.page.locator("main [name=phone]").focus()
    board.keys.type(f"{phone[:-1]}৭")
    board.goes("Enter", "**/desk/counter/calls/")
    board.goes("a", "**/desk/counter/")
    assert officer.page.locator("[name=channel][value=phone]").is_checked()
    board.writes("প্রকল্পের", "Enter")
    board.keys.press("Tab")
    board.writes("রহিম মিয়া")
    board.keys.type("প্রকল্পের তালিকা চাই")
    board.goes("Enter", "**/desk/counter/taken/**")
    board.goes("o", "**/desk/cases/**")
    board.goes("t", "**/desk/cases/**")
    officer.reads("Noted that the requester asked and was told.", "body")
    officer.goes("/desk/counter/log/")
    for words in ("ফিরতি কলে আবেদন হয়েছে", "খোঁজ নিয়েছেন, জানানো হয়েছে", "তাৎক্ষণিক উত্তর"):
        assert words in officer.text()


def test_a_softphones_number_fills_the_form_and_leaves_the_address(officer):
    officer.goes("/desk/counter/#phone=01712345678")
    expect(officer.page.locator("[name=phone]")).to_have_value("01712345678")
    assert officer.page.locator("[name=channel][value=phone]").is_checked()
    assert officer.page.url.endswith("/desk/counter/")
