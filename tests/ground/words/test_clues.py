"""By what a word is found beside itself."""

import pytest

from shonod.ground.words.clues import (
    asked_clues,
    closeness,
    clues_of,
    mistaken_clues,
    nearness,
    roots_of,
    said_as,
)
from shonod.ground.words.spelling import key_of


@pytest.mark.parametrize(
    ("asked", "held"),
    [("abedoner", "আবেদনপত্রের আবেদন"), ("প্রকল্পগুলো", "প্রকল্পটির"), ("training", "ট্রেনিংয়ের")],
)
def test_a_word_asked_for_shares_a_clue_with_what_it_means(asked: str, held: str) -> None:
    clues = set().union(*(clues_of(key_of(word)) for word in held.split()))
    assert asked_clues(key_of(asked)) & clues


@pytest.mark.parametrize(
    "mistyped", ["প্রিণ্টর", "প্রটিন্টার", "পিন্টার", "প্রিনার", "প্রিন্তার", "prinetr", "pritner", "prntr"]
)
def test_one_mistake_is_borne(mistyped: str) -> None:
    assert mistaken_clues(key_of(mistyped)) & clues_of(key_of("প্রিন্টার"))


def test_how_close_two_words_are() -> None:
    abedon, other = key_of("abedon"), key_of("আবেদনের")
    assert closeness(abedon, other) == 1
    assert closeness(key_of("সেতু"), other) == 0
    assert 0.5 < nearness(key_of("abdeon"), other) < 1
    assert nearness("2026", other) == 0


def test_a_number_has_itself_alone() -> None:
    assert clues_of("2026") == {"=2026"}
    assert roots_of("2026") == ["2026"]
    assert said_as("2026") == {}
