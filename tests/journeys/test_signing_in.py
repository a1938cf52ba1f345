"""An officer sets up a second step, signs in with each kind of it, and ends a session elsewhere."""

from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.request import urlopen

import pyotp
import pytest

from tests.journeys.steps import sign_in
from tests.journeys.visitor import DESKTOP, PHONE, Visitor, Way

pytestmark = pytest.mark.browser
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


def shown(office, secret: str, *, later: int = 0) -> str:
    """What the app shows by the office's clock, or some half minutes later."""
    with urlopen(f"{office.url}/healthz") as answer:
        at = parsedate_to_datetime(answer.headers["Date"])
    return pyotp.TOTP(secret).at(at + timedelta(seconds=30 * later))


def give_password(visitor: Visitor, office) -> None:
    visitor.goes("/desk/")
    visitor.fills(username=office.guarded.name, password=office.guarded.password)
    visitor.clicks("Sign in", "main")


def sign_out(visitor: Visitor) -> None:
    visitor.page.locator(".slim__menu > summary").click()
    visitor.clicks("Sign out", ".slim__menu")


def test_an_app_a_passkey_and_paper_open_the_account(visit, office) -> None:
    phone = visit(Way(PHONE, "bn", False))
    sign_in(phone, office.guarded)
    phone.goes("/desk/account/app/")
    secret = "".join(phone.sees("code.secret").inner_text().split())
    phone.fills(code="000000")
    phone.clicks("Set it up", "main")
    phone.reads("Not what the app should show now. Is your phone’s time right? Try the next code")
    phone.fills(code=shown(office, secret))
    phone.clicks("Set it up", "main")
    codes = phone.page.locator(".recovery code").all_inner_texts()
    assert len(set(codes)) == 10

    sign_out(phone)
    give_password(phone, office)
    phone.reads("The second step")
    phone.fills(code=shown(office, secret, later=1))
    phone.clicks("Sign in", "main")
    phone.page.wait_for_url("**/desk/")

    desktop = visit(Way(DESKTOP, "en", True))
    give_password(desktop, office)
    desktop.fills(code=codes[0])
    desktop.clicks("Sign in", "main")
    desktop.page.wait_for_url("**/desk/")
    desktop.reads("Was it you?")

    phone.goes("/desk/account/")
    phone.clicks("End all others", "main")
    phone.reads("Ended. Whoever sits there must sign in again.", "body")
    desktop.goes("/desk/")
    desktop.reads("Staff sign-in")

    # A passkey is made for a name, never for a bare number.
    desktop.url = office.url.replace("127.0.0.1", "localhost")
    desktop.goes("/desk/?lang=en")
    devtools = desktop.page.context.new_cdp_session(desktop.page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    desktop.fills(username=office.guarded.name, password=office.guarded.password)
    desktop.clicks("Sign in", "main")
    desktop.fills(code=codes[1])
    desktop.clicks("Sign in", "main")
    desktop.page.locator(".slim__menu > summary").click()
    desktop.clicks("My account", ".slim__menu")
    desktop.clicks("Add a passkey", "main")
    desktop.fills(name="কাজের কম্পিউটার")
    with desktop.page.expect_navigation():
        desktop.page.locator("[data-passkey-button]").click()
    desktop.reads("opens by itself")

    sign_out(desktop)
    with desktop.page.expect_navigation():
        desktop.page.locator("[data-passkey-button]").click()
    desktop.page.wait_for_url("**/desk/")
