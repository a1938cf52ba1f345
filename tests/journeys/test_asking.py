"""Asking for a service: as a citizen, as an office, in two sittings."""

import io

import pytest
from PIL import Image

from tests.journeys.steps import ask, code_of, write_to_review
from tests.journeys.visitor import BOTH_ENDS, Visitor, Way, both_ends

pytestmark = pytest.mark.browser
THURSDAY = {"bn": "২৬ নভেম্বর ২০২৬", "en": "26 November 2026"}


def picture() -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (64, 48), "#006a4e").save(drawn, "PNG")
    return drawn.getvalue()


@both_ends
def test_a_citizen_asks_and_a_second_sending_gives_the_same_code(visit, way):
    citizen = visit(way)
    write_to_review(citizen, "2.1.1", details="যন্ত্রপাতির তালিকা কোথায় পাব?")
    citizen.reads("Check before you send")
    assert THURSDAY[way.language] in citizen.text(".promise__line")
    shown = citizen.text()
    assert citizen.phone[-4:] in shown or citizen.way.language == "en"

    citizen.clicks("Send the request")
    code = code_of(citizen)
    assert THURSDAY[way.language] in citizen.text()
    assert citizen.page.locator(".slip svg").count() == 1, "the QR code"

    citizen.page.go_back()
    citizen.sees("main button")
    if citizen.path.endswith("/check/"):
        citizen.clicks("Send the request")
    assert code_of(citizen) == code


@both_ends
def test_an_office_asks_with_memo_paper_and_a_day_that_both_agree_to(visit, way):
    office = visit(way)
    office.goes("/services/2.2.1/")
    office.clicks("Ask for this", "main")
    office.fills(details="১৫ জন কর্মচারীর অফিস অ্যাপ্লিকেশন প্রশিক্ষণ")
    office.clicks("Continue", "main")
    office.fills(
        organisation="উপজেলা কৃষি অফিস, হোমনা",
        name="আবদুল করিম",
        post_title="অফিস সহকারী",
        phone=office.phone,
        memo_number="১২.০৩.১৯৫৪.০০১",
        memo_on_day="২২",
        memo_on_month="১১",
        memo_on_year="২০২৬",
    )
    office.clicks("Continue", "main")
    paper = {"name": "চাহিদাপত্র.png", "mimeType": "image/png", "buffer": picture()}
    office.page.locator("input[type=file]").set_input_files([paper])
    office.clicks("Continue", "main")

    agree(office, "৩১", "১২")
    summary = office.sees(".govuk-error-summary")
    summary.locator("a").first.click()
    assert office.page.locator(":focus").get_attribute("name") == "agreed_on_day"
    agree(office, "২৯", "১১")

    assert "চাহিদাপত্র" in office.text()
    office.clicks("Send the request")
    sunday = {"bn": "রবিবার, ২৯ নভেম্বর ২০২৬", "en": "Sunday, 29 November 2026"}
    assert sunday[way.language] in office.text()
    assert len(code_of(office)) >= 13


def agree(office: Visitor, day: str, month: str) -> None:
    office.chooses("timing", "agreed")
    office.fills(agreed_on_day=day, agreed_on_month=month, agreed_on_year="২০২৬")
    office.clicks("Continue", "main")


@both_ends
def test_what_is_wrong_is_said_and_what_was_typed_stays(visit, way):
    citizen = visit(way)
    citizen.goes("/services/2.1.2/apply/")
    citizen.clicks("Continue", "main")
    citizen.reads("There is a problem")
    citizen.fills(details="ল্যাপটপ কেনার পরামর্শ")
    citizen.clicks("Continue", "main")
    citizen.fills(need_people="কয়েকজন")
    citizen.clicks("Continue", "main")
    citizen.reads("There is a problem")
    assert citizen.page.locator("[name=need_people]").input_value() == "কয়েকজন"
    citizen.fills(need_people="৩")
    citizen.clicks("Continue", "main")
    citizen.fills(name="সালমা বেগম", phone="12345")
    citizen.clicks("Continue", "main")
    citizen.reads("There is a problem")
    assert citizen.page.locator("[name=name]").input_value() == "সালমা বেগম"
    assert citizen.page.locator("[name=phone]").input_value() == "12345"


@both_ends
def test_a_form_left_half_way_is_there_the_next_time_and_clears_when_finished(visit, way):
    citizen = visit(way)
    citizen.goes("/services/2.1.3/apply/")
    citizen.fills(details="ইনফো-সরকার প্রকল্পের মেয়াদ জানতে চাই")
    citizen.clicks("Continue", "main")
    context = citizen.page.context
    citizen.page.close()

    again = Visitor(context.new_page(), citizen.url, way, number=citizen.number)
    again.goes("/services/2.1.3/apply/")
    assert again.page.locator("[name=details]").input_value().startswith("ইনফো-সরকার")
    again.clicks("Continue", "main")
    again.fills(name="সালমা বেগম", phone=again.phone)
    again.clicks("Continue", "main")
    again.clicks("Continue", "main")
    again.clicks("Send the request")
    assert code_of(again)

    again.clicks("Finish and clear")
    again.reads("Nothing is kept in this browser")
    again.goes("/services/2.1.3/apply/sent/")
    assert again.page.locator("main .code").count() == 0
    again.goes("/services/2.1.3/apply/")
    assert again.page.locator("[name=details]").input_value() == ""
    assert again.faults == []


@pytest.mark.parametrize("service", [f"2.2.{n}" for n in range(1, 11)])
def test_every_service_for_offices_can_be_asked_for(visit, service):
    office = visit(BOTH_ENDS[0])
    office.goes(f"/services/{service}/apply/")
    office.fills(details="একটি কম্পিউটার চালু হচ্ছে না")
    office.clicks("Continue", "main")
    office.fills(organisation="হোমনা সরকারি কলেজ", name="আবদুল করিম", phone=office.phone)
    office.clicks("Continue", "main")
    office.clicks("Continue", "main")
    if office.path.endswith("/date/"):
        office.chooses("timing", "limit")
        office.clicks("Continue", "main")
    office.clicks("Send the request")
    assert code_of(office)


@pytest.mark.parametrize("service", ["2.1.1", "2.1.2", "2.1.3"])
def test_every_service_for_citizens_can_be_asked_for(visit, service):
    assert ask(visit(Way(390, "bn", True)), service)
