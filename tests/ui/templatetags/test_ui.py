"""`{% load ui %}`, drawn as templates draw it."""

from datetime import date
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.template import Context, Template
from django.utils import translation

from tests.ui.samples import RECEIPT, SampleOffice


def drawn(source: str, language: str = "bn", **context: object) -> str:
    with translation.override(language):
        return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("thing", "language", "said"),
    [
        (SampleOffice(), "bn", "উপজেলা কার্যালয়, হোমনা, কুমিল্লা"),
        (SampleOffice(), "en", "Upazila Office, Homna, Cumilla"),
        (SampleOffice(name_en=""), "en", "উপজেলা কার্যালয়, হোমনা, কুমিল্লা"),
        (SimpleNamespace(name="একা"), "en", "একা"),
        (SimpleNamespace(), "bn", ""),
        (None, "en", ""),
    ],
)
def test_a_name_is_in_the_readers_language_when_there_is_one(thing, language, said):
    assert drawn("{{ thing|in_language:'name' }}", language, thing=thing) == said


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("হোমনা", "en", '<span lang="bn">হোমনা</span>'),
        ("হোমনা", "bn", "হোমনা"),
        ("Homna <b>", "en", "Homna &lt;b&gt;"),
        ("<b>হোমনা", "en", '<span lang="bn">&lt;b&gt;হোমনা</span>'),
        ("", "en", ""),
    ],
)
def test_bangla_on_an_english_page_is_marked_for_the_voice_that_reads_it(text, language, html):
    assert drawn("{{ text|spoken }}", language, text=text) == html


@pytest.mark.parametrize(
    ("due_on", "closed", "colour", "words"),
    [
        (date(2026, 11, 20), False, "red", "৩ দিন পেরিয়েছে"),
        (date(2026, 11, 23), False, "yellow", "আজ শেষ দিন"),
        (date(2026, 12, 1), False, "green", "আর ৮ দিন"),
    ],
)
def test_a_due_tag_says_in_words_what_its_colour_repeats(due_on, closed, colour, words):
    html = drawn(
        "{% due_tag due today closed %}", due=due_on, today=date(2026, 11, 23), closed=closed
    )
    assert f"govuk-tag--{colour}" in html
    assert words in html


@pytest.mark.parametrize(("due_on", "closed"), [(None, False), (date(2026, 11, 1), True)])
def test_a_closed_case_or_one_without_a_day_has_no_due_tag(due_on, closed):
    context = {"due": due_on, "today": date(2026, 11, 23), "closed": closed}
    assert not drawn("{% due_tag due today closed %}", **context)


def test_a_code_is_grouped_for_the_eye_and_escaped():
    html = drawn("{{ code|code_groups }}", code="ABCDEFGHJKLM<")
    assert "<span>ABCD</span><span>EFGH</span><span>JKLM&lt;</span>" in html


def test_each_drawing_of_a_form_has_its_own_once_token():
    first, second = (
        drawn("{% once %}").partition('value="')[2].partition('"')[0] for _ in range(2)
    )
    assert UUID(first) != UUID(second)


def test_the_calendar_strip_says_of_each_day_what_it_counted_as_and_why():
    html = drawn("{% calendar_strip receipt %}", receipt=RECEIPT)
    assert html.count("<li") == len(RECEIPT["before"]) + len(RECEIPT["days"])
    for words in ("পাঠানো", "প্রাপ্তির দিন", "১ নম্বর দিন", "স্থগিত", "বিজয় দিবস", "শেষ দিন"):
        assert words in html
    assert html.count("days__month") == 2


def test_the_calendar_strip_is_english_for_an_english_reader():
    html = drawn("{% calendar_strip receipt %}", "en", receipt=RECEIPT)
    assert "Weekly holiday" in html
    assert "day 4" in html
    assert "বিজয়" not in html


def test_a_case_without_a_receipt_has_an_empty_strip():
    assert "<li" not in drawn("{% calendar_strip receipt %}", receipt=None)


def test_a_reason_in_a_receipt_cannot_carry_markup():
    row = RECEIPT["days"][0] | {"because": [{"name_bn": "<script>", "name_en": ""}]}
    html = drawn("{% calendar_strip receipt %}", receipt=RECEIPT | {"days": [row]})
    assert "&lt;script&gt;" in html
