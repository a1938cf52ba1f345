"""Open or closed now, in words."""

from datetime import date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from shonod.ground.clock import DHAKA
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, standing_of
from shonod.offices.templatetags.standing import office_strip, reasons


def strip(office: Office | None, *moment: int) -> str:
    standing = None
    if office:
        standing = standing_of(office, datetime(*moment, tzinfo=DHAKA))  # type: ignore[arg-type, misc]
    context = {"office": office, "standing": standing}
    template = Template("{% load standing %}{% office_strip office standing %}")
    return " ".join(template.render(Context(context)).split())


@pytest.mark.parametrize(
    ("language", "words"),
    [("bn", "বিকাল ৫টা পর্যন্ত"), ("en", "until 5 pm"), ("en", "Open now")],
)
def test_the_strip_speaks_the_readers_language(homna: Office, language: str, words: str) -> None:
    with translation.override(language):
        assert words in strip(homna, 2026, 11, 23, 10, 0)


def test_a_holiday_far_off_is_no_news(homna: Office) -> None:
    with translation.override("en"):
        assert "Victory Day" not in strip(homna, 2026, 11, 15, 10, 0)
        assert "Victory Day" in strip(homna, 2026, 11, 16, 10, 0)


def test_a_holiday_that_comes_next_is_said_once(homna: Office) -> None:
    with translation.override("en"):
        assert strip(homna, 2026, 12, 15, 10, 0).count("Victory Day") == 1


def test_reasons_are_in_the_readers_language(homna: Office) -> None:
    day = calendar_of(homna).day(date(2026, 12, 16))
    with translation.override("bn"):
        assert reasons(day) == "বিজয় দিবস"
    with translation.override("en"):
        assert reasons(day) == "Victory Day"


def test_without_an_office_there_is_no_strip() -> None:
    assert office_strip(None) == {}
    assert strip(None) == ""
