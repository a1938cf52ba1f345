"""A sheet as it is drawn, on a page and on paper: costs, old prices, and Bangla that is text."""

from datetime import timedelta

import pypdfium2
from django.utils.translation import override

from shonod.advice.gateways.paper import sheet_pdf
from shonod.advice.queries.drawn import drawn_of
from shonod.advice.queries.paper import paper_of
from shonod.offices.models import Office
from tests.advice.conftest import WORDS
from tests.fixtures import TODAY

OFFICE = Office(name="কার্যালয়", name_en="The office", phone="+8801308633566")


def test_costs_over_the_years_are_said_in_the_readers_digits():
    with override("bn"):
        drawn = drawn_of(WORDS, today=TODAY, good_days=90)
    laser, tank = drawn["options"]
    assert laser["cost"] == "৳২০,০০০ – ৳২৪,০০০"
    assert tank["cost"] == "৳৪৫,০০০"
    assert (laser["is_least"], tank["is_least"]) == (True, False)
    assert drawn["labels"]["cost"] == "৩ বছরে মোট খরচ"
    assert laser["rows"][0]["lines"] == ["দ্রুত", "সস্তা"]
    assert not drawn["has_old"]


def test_an_old_price_is_marked_with_its_day():
    with override("en"):
        drawn = drawn_of(WORDS, today=TODAY + timedelta(days=91), good_days=90)
    assert drawn["options"][0]["is_old"]
    assert drawn["options"][0]["priced_on"] == "Price of 23 November 2026"
    # Whose price has no day was typed by nobody as of one: nothing can be said of its age.
    assert not drawn["options"][1]["is_old"]


def test_the_paper_can_be_read_as_text():
    told = {"on": TODAY, "today": TODAY, "good_days": 90, "note": "ABCD-EFGH-JKLMN"}
    facts = paper_of(WORDS, OFFICE, language="bn", **told)
    pages = pypdfium2.PdfDocument(sheet_pdf(facts))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    for words in ("লেজার নিন", "৪৫,০০০", "টোনারের দাম", "ABCD-EFGH-JKLMN", "২৩ নভেম্বর ২০২৬"):
        assert words in " ".join(text.split()), words
    english = paper_of(WORDS, OFFICE, language="en", **told)
    assert english["kind_of_paper"] == "Advice sheet"
