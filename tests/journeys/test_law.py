"""A request under the Right to Information Act, on a phone: form ক, the Act's day, a refusal."""

import pytest

from tests.journeys.steps import code_of, open_case, prove, sign_in, track
from tests.journeys.visitor import PHONE, Way

pytestmark = pytest.mark.browser


def test_it_has_its_own_day_and_a_refusal_says_where_to_appeal(visit, office):
    asker, officer = visit(Way(PHONE, "bn", True)), visit()
    asker.goes("/rti/")
    asker.clicks("Ask on the web")
    asker.fills(details="দরপত্রের কপি")
    asker.clicks("Continue", "main")
    asker.fills(name="সালমা বেগম", phone=asker.phone)
    asker.clicks("Continue", "main")
    asker.fills(address="হোমনা")
    asker.clicks("Continue", "main")
    asker.clicks("Continue", "main")
    asker.clicks("Send the request")
    code = code_of(asker)

    sign_in(officer, office.account())
    open_case(officer, code)
    officer.clicks("Form Ka, cost, refusal, appeal")
    officer.page.locator("#refuse summary").click()
    officer.page.locator("#refuse [value='জ']").check()
    officer.page.locator("#refuse [name=reason]").fill("অন্যের ব্যক্তিগত তথ্য")
    officer.page.locator("#refuse [name=appeal_to]").fill("জেলা প্রোগ্রামার, কুমিল্লা")
    officer.clicks("Refuse and close")
    officer.reads("Notice of refusal (form Kha), to print", "body")

    track(asker, code)
    prove(asker)
    asker.clicks("Notice of refusal (form Kha)")
    notice = asker.text("main")
    assert "ধারা ৭ (জ)" in notice
    assert "জেলা প্রোগ্রামার, কুমিল্লা" in notice
