"""Memo numbers proposed by the office's pattern, with the next number of the issue register."""

from datetime import date

import pytest

from shonod.letters.actions import change_memo_pattern, issue_letter
from shonod.letters.models import Letter, Received
from shonod.letters.queries.numbers import memo_of, memo_pattern_of, next_memo, next_number
from tests.fixtures import NOW, TODAY

PATTERN = "56.04.1954.000.000.05.0012.{year}-{number}"


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        (PATTERN, "৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬-১২"),
        ("আইসিটি/হোমনা/{number}", "আইসিটি/হোমনা/১২"),
        ("", ""),
        ("{other}", "{other}"),
    ],
)
def test_a_pattern_makes_a_number(pattern, made):
    assert memo_of(pattern, date(2026, 11, 23), 12) == made


@pytest.mark.django_db
def test_the_next_letter_bears_the_next_number(homna, officer, write, register, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    assert (memo_pattern_of(homna), next_memo(homna, TODAY)) == ("", "")
    change_memo_pattern(homna, PATTERN, by=officer, at=NOW)
    issue_letter(write().id, version=1, by=officer, at=NOW)
    register()
    assert next_memo(homna, TODAY).endswith("২৬-২")
    assert [next_number(book, homna, 2026) for book in (Letter, Received)] == [2, 2]
    assert next_number(Letter, homna, 2027) == 1
