"""What people call the same, and what says nothing."""

import pytest

from shonod.ground.words.everyday import called_too, is_silent
from shonod.ground.words.spelling import key_of, keys_of


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("proshikkhon", "training"),
        ("প্রশিক্ষণের", "ট্রেনিং"),
        ("workshop", "প্রশিক্ষণ"),
        ("udc", "ইউনিয়ন ডিজিটাল সেন্টার"),
        ("nosto", "সমস্যা"),
        ("দামের", "ফি"),
    ],
)
def test_one_thing_has_several_names(word: str, name: str) -> None:
    assert tuple(keys_of(name)) in called_too(key_of(word))


def test_a_thing_is_not_called_too_what_it_is_called() -> None:
    key = key_of("প্রশিক্ষণ")
    assert (key,) not in called_too(key)
    assert called_too(key_of("হোমনা")) == frozenset()


@pytest.mark.parametrize("word", ["কীভাবে", "কিভাবে", "kivabe", "চাই", "The", "কোথায়"])
def test_words_of_every_question_say_nothing(word: str) -> None:
    assert is_silent(key_of(word))


@pytest.mark.parametrize("word", ["প্রশিক্ষণ", "সেবা", "office"])
def test_words_of_things_say_something(word: str) -> None:
    assert not is_silent(key_of(word))
