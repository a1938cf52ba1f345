"""A new question is answered, and its answer, freed of who asked, serves the next asker."""

import pytest

from tests.journeys.steps import ask, do, open_case, sign_in, track
from tests.journeys.visitor import PHONE, Way

pytestmark = pytest.mark.browser
ASKED = "আমার নাম সালমা বেগম, ফোন ০১৭১২৩৪৫৬৭৮। বিদ্যুৎ না থাকলে কি অফিস খোলা থাকে?"
QUESTION, ANSWER = "বিদ্যুৎ না থাকলে কি অফিস খোলা থাকে?", "হ্যাঁ, খোলা থাকে।"


def test_a_question_is_answered_and_published_without_its_asker(visit, office):
    asker, officer = visit(Way(PHONE, "bn", True)), visit()
    code = ask(asker, details=ASKED)
    sign_in(officer, office.account())
    open_case(officer, code)
    do(officer, "deliver", text=f"সালমা বেগম, {ANSWER}")
    officer.clicks("Publish this answer")
    assert "০১৭১২৩৪৫৬৭৮" in officer.text("mark + mark, .as-typed")
    officer.clicks("Take the marked words out and go on")
    assert "সালমা" not in officer.page.locator("[name=question]").input_value()
    officer.fills(question=QUESTION, text=ANSWER)
    officer.clicks("Publish for everybody")
    officer.reads("Everybody can read it now.", "body")

    track(asker, code)
    asker.clicks("Read it")
    page = asker.text()
    assert QUESTION in page
    assert ANSWER in page
    assert not {"সালমা", "০১৭১২৩৪৫৬৭৮"} & set(page.replace(",", " ").split())
    asker.goes("/services/2.1.1/")
    assert QUESTION in asker.text("#answered")
