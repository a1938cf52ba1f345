"""Advice is asked for on a phone, written at the desk, read by whoever asked, and found by the
next."""

import pytest

from tests.journeys.steps import code_of, open_case, prove, sign_in, track
from tests.journeys.visitor import PHONE, Way

pytestmark = pytest.mark.browser
ASKED = "স্কুলের জন্য কোন প্রিন্টার ভালো? আমি সালমা বেগম।"
TITLE, ADVISED = "মাসে ৫০০ পৃষ্ঠার প্রিন্টার", "লেজার নিন, কালির খরচ কম।"


def test_a_need_becomes_a_sheet_and_the_sheet_serves_the_next(visit, office):
    asker, officer = visit(Way(PHONE, "bn", True)), visit()
    asker.goes("/services/2.1.2/apply/")
    asker.fills(details=ASKED)
    asker.clicks("Continue", "main")
    asker.page.get_by_label("প্রিন্টার ও স্ক্যানার").check()
    asker.page.get_by_label("পাঠদান, ল্যাব, প্রশিক্ষণ").check()
    asker.fills(need_budget="২৫,০০০", need_has="একটি পুরোনো ইঙ্কজেট")
    asker.clicks("Continue", "main")
    asker.fills(name="সালমা বেগম", phone=asker.phone)
    asker.clicks("Continue", "main")
    asker.clicks("Continue", "main")
    review = asker.text()
    assert "৳২৫,০০০" in review
    assert "একটি পুরোনো ইঙ্কজেট" in review
    asker.clicks("Send the request")
    code = code_of(asker)

    sign_in(officer, office.account())
    open_case(officer, code)
    assert "৳২৫,০০০" in officer.text()
    officer.clicks("Write an advice sheet")
    assert "টোনার" in officer.page.locator("[name=checks]").input_value()
    officer.fills(
        title=TITLE,
        advice=ADVISED,
        option_0_name="সাদা-কালো লেজার",
        option_0_low="২০০০০",
        option_0_consumables="৪০০০",
        option_1_name="যেটি আছে সেটিই",
        option_1_low="0",
        option_1_consumables="১৫০০০",
    )
    officer.clicks("Keep and look at it")
    page = officer.text()
    assert "৳৩২,০০০" in page or "৳32,000" in page
    officer.clicks("Give it: it is the answer")

    track(asker, code)
    prove(asker)
    asker.clicks("Read the sheet, or take it as PDF")
    assert ADVISED in asker.text()
    path = asker.page.locator("a[href$='/advice.pdf']").get_attribute("href")
    paper = asker.page.request.get(f"{asker.url}{path}")
    assert paper.body().startswith(b"%PDF")

    officer.clicks("The advice sheet")
    officer.clicks("Publish for everybody")
    officer.clicks("Take the marked words out and go on")
    officer.fills(need="স্কুলের জন্য, মাসে ৫০০ পৃষ্ঠা")
    officer.clicks("Publish for everybody")
    officer.reads("Everybody can read it now.", "body")

    asker.goes("/search/?q=printer")
    asker.page.get_by_role("link", name=TITLE).first.click()
    assert ADVISED in asker.text()
    assert "সালমা" not in asker.text()
