"""A college’s printer: reported by its label, visited, not mended, answered; and counted."""

import pytest

from tests.journeys.line import Line
from tests.journeys.steps import do, open_case, sign_in
from tests.journeys.visitor import DESKTOP, PHONE, Visitor, Way

pytestmark = pytest.mark.browser


def device_of(officer: Visitor, teacher: Visitor) -> str:
    """A college registers, the officer verifies it and enters its printer; the label's code."""
    name = f"দুলালপুর কলেজ {teacher.number}"
    teacher.goes("/institutions/register/")
    teacher.page.locator("[name=kind]").select_option(index=1)
    teacher.fills(name=name, place="দুলালপুর", contact_name="আবদুল করিম", phone=teacher.phone)
    teacher.fills(memo_number="৩৭.০২")
    teacher.sends("main form")
    officer.goes("/desk/institutions/")
    officer.follows(officer.page.locator("main a", has_text=name).first)
    officer.sends("form[action$='/verify/']")
    officer.goes("/desk/devices/setup/")
    if officer.page.locator("form[action$='/begin/']").count():
        officer.sends("form[action$='/begin/']")
    officer.goes("/desk/devices/new/")
    officer.page.locator("[name=institution]").select_option(label=name)
    officer.page.locator("[name=kind]").select_option(label="Printer")
    officer.fills(make="HP", serial=f"J{teacher.number}")
    officer.sends("main form")
    return officer.sees("main .code").inner_text()


def test_a_fault_from_the_label_to_the_offices_word(visit, office) -> None:
    teacher, officer = visit(Way(PHONE, "bn", False)), visit(Way(DESKTOP, "en", True))
    sign_in(officer, office.account())
    code = device_of(officer, teacher)
    teacher.goes(f"/devices/{code}/")
    teacher.page.locator("[name=known]").first.check()
    teacher.fills(name="সালমা বেগম", phone=teacher.phone)
    teacher.sends("main form")
    teacher.reads("Tracking code")
    track = teacher.path
    tracking_code = track.split("/")[-2]

    open_case(officer, tracking_code)
    officer.clicks("Fault, steps and visits", "main")
    officer.page.locator("#visit > summary").click()
    officer.fills("#visit", note="পিকআপ রোলার")
    officer.sends("#visit")
    officer.goes("/desk/visits/")
    assert "পিকআপ রোলার" in officer.text()
    open_case(officer, tracking_code)
    do(officer, "deliver", text="রোলার বদলানো হয়েছে")

    teacher.goes(track)
    teacher.clicks("No, it does not", "main")
    teacher.fills(why="আবার আটকায়", contact=teacher.phone[-4:])
    teacher.sends("form[action$='/no/']")
    teacher.reads("The request is open again, with its first date.", "body")
    open_case(officer, tracking_code)
    do(officer, "answer-now", text="ফোনে বলে ঠিক করা হয়েছে")
    teacher.goes(track)
    teacher.clicks("Yes, it works", "main")
    teacher.reads("Thank you. The office knows that it works.", "body")


def test_stock_is_taken_without_a_line(visit, office) -> None:
    """The page is opened anew where nothing answers; what is sent later is there once."""
    teacher, officer = visit(Way(PHONE, "bn", False)), visit(Way(PHONE, "en", True))
    line = Line(office.url)
    officer.url = line.url
    officer.goes("/?lang=en")
    sign_in(officer, office.account())
    code = device_of(officer, teacher)
    officer.follows(officer.page.locator("main .govuk-back-link"))
    officer.sends("form[action$='/round/']")
    place = officer.path
    officer.page.locator("[data-offline]").wait_for()
    line.cut()
    context = officer.page.context
    for _ in range(2):
        officer.page.close()
        officer.page = context.new_page()
        officer.goes(place)
        officer.reads("There is no line here.")
        officer.fills(code=code)
        officer.page.keyboard.press("Enter")
        count = officer.say("{n} wait on this phone until there is a line").format(n=1)
        officer.page.locator("[role=status]", has_text=count).wait_for()
    officer.reads("already scanned", "[data-ledger]")
    line.mend()
    officer.goes(place)
    stored = officer.say("{n} stored").format(n=1)
    officer.page.locator("[role=status]", has_text=stored).wait_for()
    officer.goes(place)
    officer.reads("Nothing is missing.")
    officer.page.locator(".slim__menu summary").click()
    officer.clicks("Sign out", ".slim__panel")
    kept = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])"
    assert officer.page.evaluate(f"{kept}.then((all) => all.flat().length)") == 0
    line.cut()
