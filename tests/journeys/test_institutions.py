"""A school registers, is verified, signs in by a code, asks, and sees its request."""

import pytest

from tests.journeys.steps import sign_in
from tests.journeys.visitor import PHONE, Way

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", [Way(PHONE, "bn", False)], ids=str)
def test_a_school_comes_to_see_its_own_requests(visit, office, way) -> None:
    school, officer = visit(way), visit(way)
    name = f"নিলখী উচ্চ বিদ্যালয় {school.number}"
    school.goes("/institutions/")
    school.clicks("Register your institution", "main")
    school.page.locator("[name=kind]").select_option(index=1)
    school.fills(name=name, place="নিলখী ইউনিয়ন", contact_name="আবদুল করিম", phone=school.phone)
    school.fills(memo_number="৩৭.০২.১৯")
    school.sends("main form")
    school.reads("Your institution is written down")

    sign_in(officer, office.account())
    officer.goes("/desk/institutions/")
    officer.follows(officer.page.locator("main a", has_text=name).first)
    officer.sends("form[action$='/verify/']")
    officer.sends("form[action$='/slip/']")
    code = "".join(officer.sees("main .code").inner_text().split())

    school.goes("/institutions/sign-in/")
    school.clicks("I have a paper slip with codes", "main")
    school.fills(code=code)
    school.sends("main form")
    school.clicks("Ask for a service", "main")
    school.page.locator("[name=service]").select_option("2.2.1")
    school.fills(details="ল্যাবের শিক্ষকদের প্রশিক্ষণ চাই")
    school.sends("main form:has([name=details])")
    assert "ল্যাবের শিক্ষকদের প্রশিক্ষণ চাই" in school.text()
    school.sends("form[action$='/sign-out/']")
    school.goes("/institutions/home/")
    school.reads("Sign in for an institution")
