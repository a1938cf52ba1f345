"""Promises in words."""

from datetime import date

import pytest
from django.utils import translation

from shonod.catalogue.templatetags.terms import by_day, limit_words, mail, said, wording
from shonod.ground.timelimit import Duration, TimeLimit, Unit

THREE = Duration(3, Unit.WORKING_DAY)
LIMITS = [
    (TimeLimit(max=THREE), "৩ কার্যদিবসের মধ্যে", "Within 3 working days"),
    (
        TimeLimit(instant=True, max=THREE),
        "সম্ভব হলে সঙ্গে সঙ্গে, না হলে ৩ কার্যদিবসের মধ্যে",
        "On the spot where possible, otherwise within 3 working days",
    ),
    (TimeLimit(instant=True), "সঙ্গে সঙ্গে", "On the spot"),
    (
        TimeLimit(max=Duration(7, Unit.DAY), negotiable=True),
        "৭ দিনের মধ্যে (ছুটিসহ), অথবা তার আগে আপনার ও কার্যালয়ের ঠিক করা দিনে",
        "Within 7 calendar days, or on an earlier day that you and the office agree on",
    ),
    (
        TimeLimit(negotiable=True),
        "আপনার ও কার্যালয়ের ঠিক করা দিনে",
        "On a day that you and the office agree on",
    ),
    (TimeLimit(max=Duration(1, Unit.MONTH)), "১ মাসের মধ্যে", "Within 1 month"),
    (TimeLimit(max=Duration(1.5, Unit.HOUR)), "১.৫ ঘণ্টার মধ্যে", "Within 1.5 hours"),
    (TimeLimit(max=Duration(30, Unit.MINUTE)), "৩০ মিনিটের মধ্যে", "Within 30 minutes"),
    (TimeLimit(max=Duration(2, Unit.WEEK)), "২ সপ্তাহের মধ্যে", "Within 2 weeks"),
    (TimeLimit(max=Duration(1, Unit.YEAR)), "১ বছরের মধ্যে", "Within 1 year"),
    (TimeLimit(text="সারা বছর"), "সারা বছর", "সারা বছর"),
    (TimeLimit(), "সনদে সময়সীমা লেখা নেই", "The charter names no time limit"),
]


@pytest.mark.parametrize(("limit", "bangla", "english"), LIMITS)
def test_a_limit_reads_as_a_promise(limit: TimeLimit, bangla: str, english: str) -> None:
    with translation.override("bn"):
        assert limit_words(limit) == bangla
    with translation.override("en"):
        assert limit_words(limit) == english


@pytest.mark.parametrize("month", range(1, 13))
def test_by_day_bends_every_month(month: int) -> None:
    with translation.override("bn"):
        words = by_day(date(2026, month, 15), date(2026, 1, 1))
    assert words.endswith(("র মধ্যে", "’র মধ্যে"))
    assert "১৫ " in words


def test_by_day_names_the_year_only_when_it_is_another() -> None:
    today = date(2026, 12, 30)
    with translation.override("bn"):
        assert by_day(date(2026, 11, 29), today) == "রবিবার, ২৯ নভেম্বরের মধ্যে"
        assert by_day(date(2027, 1, 3), today) == "রবিবার, ৩ জানুয়ারি ২০২৭-\u2060এর মধ্যে"
    with translation.override("en"):
        assert by_day(date(2026, 11, 29), today) == "by Sunday, 29 November"
        assert by_day(date(2027, 1, 3), today) == "by Sunday, 3 January 2027"


def test_wording_takes_english_where_there_is_some() -> None:
    cell = {"text": "বিনামূল্যে", "text_en": "Free of charge"}
    with translation.override("en"):
        assert wording(cell) == "Free of charge"
        assert said({"text": "বিনামূল্যে", "text_en": ""}) == '<span lang="bn">বিনামূল্যে</span>'
        assert said({"text": None}) == ""
    with translation.override("bn"):
        assert wording(cell) == "বিনামূল্যে"
        assert said({"text": "<b>"}) == "&lt;b&gt;"


def test_an_address_may_break_before_the_at_sign() -> None:
    assert mail("a<b@c.example") == "a&lt;b<wbr>@c.example"
