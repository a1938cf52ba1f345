"""A calendar that changes, from both sides: the officer's desk and the requester's page."""

import pytest

from tests.journeys.steps import ask, sign_in, track
from tests.journeys.visitor import PHONE, Way, both_ends

pytestmark = pytest.mark.browser
EID = {"bn": "ঈদুল ফিতর", "en": "Eid-ul-Fitr"}
# Years that no request of these journeys is counted into.
LIST = """তারিখ,উপলক্ষ,ধরন
২০–২২ মার্চ ২০৩১,ঈদুল ফিতর,নির্বাহী আদেশে ছুটি
৩১/০২/২০৩১,ভুল তারিখ,সাধারণ ছুটি
২৬/০৩/২০৩১,স্বাধীনতা ও জাতীয় দিবস,সাধারণ ছুটি
"""


def due_day(visitor) -> str:
    return visitor.text(".promise__line")


@both_ends
def test_eid_extended_the_evening_before_and_taken_back(visit, office, way):
    requester, officer = visit(way), visit(way)
    code = ask(requester)
    requester.clicks("See how it stands")
    first_due = due_day(requester)

    sign_in(officer, office.account())
    officer.goes("/desk/holidays/")
    officer.clicks("Declare a day", "main")
    officer.fills(name=EID["bn"])  # the first day is tomorrow already
    officer.clicks("See what it moves", "main")
    officer.reads("Nothing is declared yet")
    track(requester, code)
    assert due_day(requester) == first_due, "seen is not declared"
    officer.clicks("Declare it", "main")
    officer.sees("form[action$='/undo/']")

    track(requester, code)
    assert due_day(requester) != first_due
    requester.page.locator("#count > summary").click()
    assert EID[way.language] in requester.text(), "the page says why the date moved"
    requester.goes("/holidays/")
    assert EID[way.language] in requester.text()

    officer.clicks("Take it back", "main")
    officer.reads("Taken back. Every date is again what it was.", "body")
    track(requester, code)
    assert due_day(requester) == first_due
    requester.goes("/holidays/")
    assert officer.say("Taken back: declared by mistake") in requester.text("#revoked + ul")


def test_on_a_phone_eid_a_day_longer_is_four_taps_and_no_typing(visit, office):
    officer = visit(Way(PHONE, "bn", True))
    sign_in(officer, office.account())
    officer.goes("/desk/holidays/?year=2026")
    last = officer.page.locator("main > ol.day-list > li").last
    last.locator("summary").click()
    last.get_by_text(officer.say("One day longer")).click()
    officer.reads("What this would move")
    officer.clicks("Declare it", "main")
    officer.clicks("Take it back", "main")
    officer.reads("Taken back. Every date is again what it was.", "body")


@both_ends
def test_a_list_is_approved_day_by_day(visit, office, way):
    officer = visit(way)
    sign_in(officer, office.account())
    officer.goes("/desk/holidays/import/")
    file = {"name": "list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    officer.page.locator("[name=file]").set_input_files(files=[file])  # type: ignore[list-item]
    officer.clicks("Read the file", "main")
    officer.reads("there is no such date")
    boxes = officer.page.locator("[name=days]")
    assert boxes.count() == 2
    assert boxes.evaluate_all("all => all.every(box => box.checked)")
    boxes.nth(1).uncheck()
    officer.clicks("See what it moves", "main")
    officer.clicks("Declare it", "main")
    officer.sees("form[action$='/undo/']")
    change = officer.path
    officer.goes("/holidays/2031/")
    assert EID["bn"] in officer.text()
    assert "স্বাধীনতা" not in officer.text()
    officer.goes(change)
    officer.clicks("Take it back", "main")
    officer.reads("Taken back. Every date is again what it was.", "body")
