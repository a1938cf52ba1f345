"""A request from both sides: asked back, answered, delivered, disputed, delivered again, rated."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.steps import NEW_PASSWORD, ask, do, open_case, prove, sign_in, track
from tests.journeys.visitor import DESKTOP, Way, both_ends

pytestmark = pytest.mark.browser
QUESTION = "কোন ইউনিয়নের জন্য তথ্য দরকার?"
REPLY = "চান্দেরচর ইউনিয়নের জন্য"
BEGUN = "প্রিয় সালমা বেগম,"
ANSWER = "চান্দেরচর ডিজিটাল সেন্টার সপ্তাহে ছয় দিন সকাল ৯টায় খোলে।"
WHY = "সময় জানা গেল, ঠিকানা জানা গেল না"


def due_day(visitor) -> str:
    return visitor.text(".promise__line")


@both_ends
def test_a_request_goes_back_and_forth_until_it_is_done(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    requester.clicks("See how it stands")
    first_due = due_day(requester)
    sign_in(officer, office.account())
    officer.sees(".queue__item")
    open_case(officer, code)
    officer.clicks("Take up", ".deeds")
    do(officer, "ask", text=QUESTION)
    officer.reads("Asked. The clock waits for the reply.", "body")

    track(requester, code)
    assert due_day(requester) != first_due, "the date moves with the longest wait"
    assert QUESTION not in requester.text(), "the code alone shows no message"
    prove(requester)
    assert QUESTION in requester.text()
    requester.fills("#answer", text=REPLY)
    requester.clicks("Send to the office", "main")
    requester.reads("The office has your message.", "body")
    assert due_day(requester) == first_due, "asked and answered in a minute: no day is lost"

    open_case(officer, code)
    assert REPLY in officer.text()
    officer.page.locator("#deliver > summary").click()
    officer.fills("#deliver", text=BEGUN)
    officer.follows(officer.page.locator("#deliver .picker button").first)
    expect(officer.page.locator("#deliver textarea")).to_have_value(re.compile(rf"{BEGUN}\n\n."))
    do(officer, "deliver", text=ANSWER)
    officer.reads("Delivered and closed.", "body")

    track(requester, code)
    assert ANSWER in requester.text()
    requester.clicks("It was not done", "main")
    requester.fills("form[action$='/dispute/']", why=WHY)
    requester.clicks("Open the request again", "main")
    requester.reads("The request is open again. The office has been told why.", "body")
    assert due_day(requester) == first_due, "the first clock goes on"

    open_case(officer, code)
    assert WHY in officer.text()
    if officer.page.locator("form[action*='/start/']").count():
        officer.clicks("Take up", ".deeds")
    do(officer, "deliver", text=ANSWER + " ঠিকানা: চান্দেরচর বাজার।")
    track(requester, code)
    requester.follows(requester.page.locator("button[name=rating][value='5']"))
    requester.reads("Thank you. Your rating is counted.", "body")
    assert requester.page.locator("[aria-pressed=true]").get_attribute("value") == "5"


@both_ends
def test_answered_on_the_spot(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    sign_in(officer, office.account())
    open_case(officer, code)
    do(officer, "answer-now", text=ANSWER)
    officer.reads("Answered on the spot.", "body")
    track(requester, code)
    requester.reads("On the spot.")


@both_ends
def test_declined_with_the_reason_and_where_to_appeal(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    sign_in(officer, office.account())
    open_case(officer, code)
    do(officer, "decline", reason="", appeal_to="")
    officer.reads("There is a problem")
    do(officer, "decline", reason="এই কার্যালয়ের কাজ নয়", appeal_to="জেলা প্রোগ্রামার, কুমিল্লা")
    officer.reads("Declined, with the reason.", "body")
    track(requester, code)
    assert "এই কার্যালয়ের কাজ নয়" not in requester.text(), "the code alone shows no reason"
    prove(requester)
    assert "জেলা প্রোগ্রামার, কুমিল্লা" in requester.text()
    assert "এই কার্যালয়ের কাজ নয়" in requester.text()


@both_ends
def test_a_slip_of_the_officer_is_taken_back_and_both_can_see_it(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    sign_in(officer, office.account())
    open_case(officer, code)
    do(officer, "deliver", text="অন্য কারও উত্তর")
    officer.clicks("Undo", ".deeds")
    officer.reads("Taken back. The request stands as before.", "body")
    assert "অন্য কারও উত্তর" in officer.text(), "nothing is lost"
    track(requester, code)
    requester.reads("The office took its last step back")
    prove(requester)
    assert "অন্য কারও উত্তর" not in requester.text()
    do(officer, "deliver", text=ANSWER)
    officer.reads("Delivered and closed.", "body")


@both_ends
def test_what_is_typed_into_a_stale_page_is_kept(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    sign_in(officer, office.account())
    open_case(officer, code)
    other = officer.page.context.new_page()
    other.goto(officer.page.url)
    officer.clicks("Take up", ".deeds")
    other.locator("#ask > summary").click()
    other.locator("#ask textarea").fill(QUESTION)
    other.locator("#ask button[type=submit]").click()
    other.locator(".govuk-error-summary").wait_for()
    expect(other.locator("main")).to_contain_text(officer.say("Not done yet"))
    expect(other.locator("#ask textarea")).to_have_value(QUESTION)
    other.locator("#ask button[type=submit]").click()
    asked = officer.say("Asked. The clock waits for the reply.")
    expect(other.locator("body")).to_contain_text(asked)


def test_the_keyboard_alone_signs_in_opens_the_first_request_and_delivers_it(visit, office):
    officer = visit(Way(DESKTOP, "bn", True))
    ask(visit(Way(DESKTOP, "bn", True)))
    account = office.newcomer
    keyboard = officer.page.keyboard
    officer.goes("/desk/")
    tab_to(officer, "username")
    keyboard.type(account.name)
    tab_to(officer, "password")
    keyboard.type(account.password)
    keyboard.press("Enter")
    officer.sees("[name=again]")
    tab_to(officer, "password")
    keyboard.insert_text(NEW_PASSWORD)
    tab_to(officer, "again")
    keyboard.insert_text(NEW_PASSWORD)
    keyboard.press("Enter")
    officer.sees(".queue__item")
    officer.page.wait_for_load_state()
    keyboard.press("?")
    officer.sees("#shortcuts[open]")
    keyboard.press("Escape")
    keyboard.press("j")
    officer.sees("#deliver")
    officer.page.wait_for_load_state()
    keyboard.press("d")
    officer.sees("#deliver textarea:focus")
    keyboard.insert_text(ANSWER)
    keyboard.press("Control+Enter")
    officer.page.wait_for_function(
        "said => document.body.innerText.includes(said)", arg=officer.say("Delivered and closed.")
    )


def tab_to(visitor, name: str) -> None:
    """Press Tab until the field of this name has the focus; no field may be further than a page."""
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if visitor.page.locator(":focus").get_attribute("name") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


@both_ends
def test_a_wrong_or_mistyped_code_is_told_apart_and_kept(visit, way):
    lost = visit(way)
    code = ask(lost)
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    track(lost, wrong)
    lost.sees(".govuk-error-summary")
    assert lost.page.locator("[name=code]").input_value() == wrong
    track(lost, code.lower())
    assert lost.path == f"/track/{grouped(code)}/"
    prove(lost, "0000")
    lost.sees(".govuk-error-summary")
    assert lost.page.locator("#answer").count() == 0


def grouped(code: str) -> str:
    plain = re.sub(r"\W", "", code)
    return f"{plain[:4]}-{plain[4:8]}-{plain[8:]}"


@both_ends
def test_two_offices_of_one_installation_know_nothing_of_each_other(visit, office, way):
    requester = visit(way)
    code = ask(requester)
    neighbour = visit(way, prefix="/o/rupali")
    track(neighbour, code)
    neighbour.sees(".govuk-error-summary")
    assert neighbour.path.startswith("/o/rupali/track/")
    theirs = ask(neighbour)
    assert neighbour.page.locator("a[href^='/']:not([href^='/o/rupali/'])").count() == 0
    track(requester, theirs)
    requester.sees(".govuk-error-summary")


def test_an_officer_of_one_office_does_not_open_the_desk_of_another(visit, office):
    requester = visit(Way(DESKTOP, "en", True))
    code = ask(requester, details="Only Homna reads this")
    stranger = visit(Way(DESKTOP, "en", True), prefix="/o/rupali")
    sign_in(stranger, office.rupali_account)
    open_case(stranger, code)
    stranger.reads("Nothing was found", "body")
    assert "Only Homna reads this" not in stranger.text("body")
    stranger.prefix = ""
    assert stranger.goes("/desk/").status == 403
    stranger.reads("This is the desk of another office")
