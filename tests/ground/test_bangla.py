from datetime import date

import pytest

from shonod.ground.bangla import (
    bangla_digits,
    folded,
    long_date,
    normal,
    read_number,
    western_digits,
)


def test_digits_change_and_the_rest_stays() -> None:
    assert bangla_digits("2.1 ক") == "২.১ ক"
    assert western_digits("২.১ ক") == "2.1 ক"


def test_a_date_is_written_out() -> None:
    assert long_date(date(2026, 11, 29)) == normal("রবিবার, ২৯ নভেম্বর ২০২৬")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ঊর্ধ্বতন", "উর্ধ্বতন"),
        ("ঘণ্টা", "ঘন্টা"),
        ("আপীল", "আপিল"),
        ("সেবা প্রদানের", "সেবাপ্রদানের"),
        ("৩ কার্য-দিবস", "3 কার্যদিবস"),
        ("প্রসত্মাব", "প্রস্তাব"),
    ],
)
def test_two_spellings_of_one_phrase_fold_alike(one: str, two: str) -> None:
    assert folded(one) == folded(two)


def test_different_words_do_not_fold_alike() -> None:
    assert folded("দিন") != folded("দান")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("২,৫০০", 2500),
        ("১,০০,০০০", 100000),
        ("০৮", 8),
        ("৫.০০", 5),
        ("তিন", 3),
        ("দেড়", 1.5),
        ("কম", None),
        ("", None),
    ],
)
def test_a_number_is_read_in_digits_or_words(text: str, number: float | None) -> None:
    assert read_number(text) == number
