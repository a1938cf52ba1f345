"""A receipt in words: one sentence a day, in the reader's language and digits."""

import random
import re

import pytest

from shonod.ground.clock import bangladesh, due, explain
from tests.ground.clock.making import at, limit, pause, random_due

BD = bangladesh()


def test_a_count_over_the_weekend_in_english():
    assert explain(due(at("2026-11-26 10:00"), limit(2), BD).receipt, "en") == [
        "Received on Thursday, 26 November 2026 at 10:00, Dhaka time.",
        "Thursday, 26 November 2026: the day of receipt, which is not counted.",
        "Friday, 27 November 2026: closed, Weekly holiday; not counted.",
        "Saturday, 28 November 2026: closed, Weekly holiday; not counted.",
        "Sunday, 29 November 2026: day 1.",
        "Monday, 30 November 2026: day 2.",
        "Due by Monday, 30 November 2026.",
    ]


def test_the_same_in_bangla():
    assert explain(due(at("2026-12-15 18:00"), limit(1), BD).receipt, "bn") == [
        "আবেদন পৌঁছেছে মঙ্গলবার, ১৫ ডিসেম্বর ২০২৬, ১৮:০০ (ঢাকার সময়)।",
        "তখন অফিস বন্ধ হয়ে গিয়েছিল, তাই পরের কর্মদিবসে পাওয়া ধরা হয়েছে।",
        "বৃহস্পতিবার, ১৭ ডিসেম্বর ২০২৬: পাওয়ার দিন; এটি গণনায় ধরা হয় না।",
        "শুক্রবার, ১৮ ডিসেম্বর ২০২৬: বন্ধ, সাপ্তাহিক ছুটি; ধরা হয়নি।",
        "শনিবার, ১৯ ডিসেম্বর ২০২৬: বন্ধ, সাপ্তাহিক ছুটি; ধরা হয়নি।",
        "রবিবার, ২০ ডিসেম্বর ২০২৬: ১ নম্বর দিন।",
        "শেষ তারিখ: রবিবার, ২০ ডিসেম্বর ২০২৬।",
    ]


def test_pauses_and_years_without_a_list_are_said():
    asked = pause("2026-12-28 10:00", None, "2026-12-30")
    words = " ".join(
        explain(due(at("2026-12-27 10:00"), limit(3), BD, pauses=[asked]).receipt, "en")
    )
    assert "paused, waiting for the requester" in words
    assert "The holidays of 2027 are not yet declared; the date may move." in words


@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_receipt_can_be_said_in_one_script(language):
    rng = random.Random(3)
    other = re.compile("[0-9A-Za-z]" if language == "bn" else "[ঀ-৿]")
    for _ in range(300):
        receipt = random_due(rng).receipt
        sentences = explain(receipt, language)
        assert len(sentences) >= len(receipt["days"]) + 2
        assert [sentence for sentence in sentences if other.search(sentence)] == []
