"""What happens is told: by SMS with code and date, in the office's words, again when it failed."""

import pytest

from shonod.ground.code import read_code
from tests.engine.waiting import until
from tests.journeys.steps import ask, code_of, sign_in
from tests.journeys.visitor import DESKTOP, PHONE, Visitor, Way

pytestmark = pytest.mark.browser
WAYS = [Way(PHONE, "bn", True), Way(DESKTOP, "en", False)]
# Longer before its @ than mail can carry.
UNREACHABLE = f"{'salma' * 14}@example.org"


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_everybody_is_told_in_the_offices_words(visit, office, way) -> None:
    requester, officer = visit(way), visit(way)
    code = grouped(ask(requester))
    until(lambda: bool(office.texts(code)))
    (told,) = office.texts(code)
    assert ("২৬ নভেম্বর" if way.language == "bn" else "26 November") in told

    sign_in(officer, office.account())
    officer.page.locator(".slim__menu > summary").click()
    officer.clicks("Notices by e-mail and SMS", ".slim__menu")
    officer.clicks("Change the words", "main")
    address = f"/desk/notices/words/received/sms/{way.language}/"
    officer.follows(officer.page.locator(f"a[href='{address}']"))
    officer.fills(text="Homna: {code} {nonsense}")
    officer.clicks("Keep these words", "main")
    assert "{nonsense}" in officer.text(".govuk-error-summary")
    officer.fills(text="Homna: {code}, {due}")
    if way.script:
        officer.page.locator("#preview .message", has_text="Homna: ABCD-EFGH-JKLMN").wait_for()
    officer.clicks("Keep these words", "main")
    officer.reads("The words are kept. The next notice has them.", "body")
    own = grouped(ask(requester))
    until(lambda: bool(office.texts(own)))
    assert office.texts(own)[0].startswith(f"Homna: {own}, ")
    officer.clicks("Back to the first words", "main")

    told_by_mail(requester)
    officer.goes("/desk/notices/")
    until(lambda: officer.goes("/desk/notices/") is not None and has_failed(officer))
    officer.clicks("Send again", "main li:has(form)")
    until(lambda: officer.goes("/desk/notices/") is not None and has_failed(officer))
    officer.clicks("Let it be", "main li:has(form)")
    officer.reads("It is no longer warned of.", "body")


def grouped(code: str) -> str:
    whole = read_code(code)
    return "-".join((whole[:4], whole[4:8], whole[8:]))


def told_by_mail(visitor: Visitor) -> str:
    """Ask with an address that no mail reaches."""
    visitor.goes("/services/2.1.1/apply/")
    visitor.fills(details="অফিস কখন খোলা থাকে?")
    visitor.clicks("Continue", "main")
    visitor.fills(name="সালমা বেগম", email=UNREACHABLE)
    visitor.clicks("Continue", "main")
    visitor.clicks("Continue", "main")
    visitor.clicks("Send the request")
    return code_of(visitor)


def has_failed(officer: Visitor) -> bool:
    return officer.page.locator("main li:has(form)").count() > 0
