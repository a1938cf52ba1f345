"""What several journeys do on their way."""

from tests.journeys.running import Account
from tests.journeys.visitor import Visitor

NEW_PASSWORD = "নৌকা ঘাটে তিনটি বক"
CODE = "main .code"


def ask(visitor: Visitor, service: str = "2.1.1", *, details: str = "অফিস কখন খোলা থাকে?") -> str:
    """Ask for a citizen's service as Salma Begum; the tracking code of the confirmation."""
    write_to_review(visitor, service, details=details)
    visitor.clicks("Send the request")
    return code_of(visitor)


def write_to_review(visitor: Visitor, service: str, *, details: str) -> None:
    visitor.goes(f"/services/{service}/apply/")
    visitor.fills(details=details)
    visitor.clicks("Continue", "main")
    if visitor.path.endswith("/need/"):
        visitor.clicks("Continue", "main")
    visitor.fills(name="সালমা বেগম", phone=visitor.phone)
    visitor.clicks("Continue", "main")
    visitor.clicks("Continue", "main")


def code_of(visitor: Visitor) -> str:
    """The code as a person reads it from the confirmation."""
    return "".join(visitor.sees(CODE).inner_text().split())


def track(visitor: Visitor, code: str) -> None:
    visitor.goes("/track/")
    visitor.fills(code=code)
    visitor.clicks("Show where it stands", "main")


def prove(visitor: Visitor, tail: str = "") -> None:
    """By the last four digits of the visitor's own number, unless others are given."""
    visitor.fills(contact=tail or visitor.phone[-4:])
    visitor.sends("form[action$='/prove/']")


def sign_in(visitor: Visitor, account: Account) -> None:
    """The first time with the one-time password, which must be changed before the desk opens."""
    visitor.goes("/desk/")
    visitor.fills(username=account.name, password=account.password)
    visitor.clicks("Sign in", "main")
    if account.is_new:
        visitor.reads("Choose a new password")
        visitor.goes("/desk/")
        visitor.reads("Choose a new password")
        visitor.fills(password=NEW_PASSWORD, again=NEW_PASSWORD)
        visitor.clicks("Set the new password")
        account.password, account.is_new = NEW_PASSWORD, False
    visitor.page.wait_for_url("**/desk/")


def open_case(visitor: Visitor, code: str) -> None:
    """At the desk, by the code that the requester reads out."""
    visitor.page.locator("#desk-q").fill(code)
    with visitor.page.expect_navigation():
        visitor.page.locator("#desk-q").press("Enter")


def do(visitor: Visitor, deed: str, **answers: str) -> None:
    """Open one of the case's deeds, fill it in, do it."""
    if not visitor.page.locator(f"#{deed}[open]").count():
        visitor.page.locator(f"#{deed} > summary").click()
    visitor.fills(f"#{deed}", **answers)
    visitor.sends(f"#{deed}")
