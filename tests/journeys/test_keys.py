"""A partner gets a key at the desk, opens a case with it, and is refused when it is taken back."""

import json
import re
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.journeys.steps import open_case, sign_in
from tests.journeys.visitor import both_ends

pytestmark = pytest.mark.browser
PARTNER = "ইউনিয়ন ডিজিটাল সেন্টার, ঘাগুটিয়া"
CASE = {
    "service": "2.1.1",
    "details": "নতুন সংযোগে কী কাগজ লাগে?",
    "requester": {"name": "আয়েশা খাতুন", "phone": "01712999999"},
}


def ask(url: str, secret: str, once: str) -> str:
    """Open a case as a program does; its tracking code."""
    headers = {
        "Authorization": f"Bearer {secret}",
        "Content-Type": "application/json",
        "Idempotency-Key": once,
    }
    with urlopen(Request(f"{url}/api/v1/cases", json.dumps(CASE).encode(), headers)) as answer:
        return str(json.load(answer)["code"])


@both_ends
def test_a_key_opens_cases_until_it_is_revoked(visit, office, way) -> None:
    officer, partner = visit(way), f"{PARTNER} {way}"
    sign_in(officer, office.account())
    officer.page.locator(".slim__menu > summary").click()
    officer.clicks("Keys of other programs", ".slim__menu")
    officer.sends("form:has([name=partner])")
    officer.reads("Enter the name of the partner")
    officer.fills(partner=partner)
    officer.chooses("rights", "open")
    officer.sends("form:has([name=partner])")
    secret = re.search(r"shonod_[0-9a-f]{48}", officer.text())
    assert secret

    code = ask(office.url, secret[0], f"journey with a key {way}".replace(" ", "-"))
    open_case(officer, code)
    assert partner in officer.text("body")

    officer.goes("/desk/keys/")
    mine = officer.page.locator("li", has_text=partner)
    mine.locator("summary").click()
    with officer.page.expect_navigation():
        mine.locator("button[type=submit]").click()
    officer.reads("The key of %(partner)s is revoked.", "body", partner=partner)
    with pytest.raises(HTTPError) as refused:
        ask(office.url, secret[0], f"journey refused {way}".replace(" ", "-"))
    assert refused.value.code == 401
