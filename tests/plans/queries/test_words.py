"""A fiscal year, a day, a month and a quarter in both languages."""

import pytest
from django.utils import translation

from shonod.ground.fiscal import read_period
from shonod.plans.queries.words import period_words, quarter_words, year_label


@pytest.mark.parametrize(
    ("language", "year", "day", "month", "quarter"),
    [
        ("bn", "২০২৬-২৭", "১৫ ডিসেম্বর ২০২৬", "ডিসেম্বর ২০২৬", "২য় প্রান্তিক"),
        ("en", "2026-27", "15 December 2026", "December 2026", "2nd quarter"),
    ],
)
def test_what_is_shown_is_read_again(
    language: str, year: str, day: str, month: str, quarter: str
) -> None:
    with translation.override(language):
        assert year_label(2026) == year
        for said in (day, month, quarter):
            assert period_words(read_period(said, 2026)) == said
        assert quarter_words(2) == quarter
