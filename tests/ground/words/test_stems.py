"""Forms of one word share a root."""

import pytest

from shonod.ground.words.spelling import key_of
from shonod.ground.words.stems import roots


def share(one: str, other: str) -> bool:
    return bool(set(roots(key_of(one))) & set(roots(key_of(other))))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("সেবা", "সেবার সেবায় সেবাকে সেবাটি সেবাসমূহ সেবাগুলো সেবাগুলোর"),
        ("প্রকল্প", "প্রকল্পের প্রকল্পে প্রকল্পটি প্রকল্পটির প্রকল্পগুলোতে প্রকল্পসমূহের"),
        ("কর্মকর্তা", "কর্মকর্তার কর্মকর্তারা কর্মকর্তাদের কর্মকর্তাকে কর্মকর্তাগণ কর্মকর্তাগণের কর্মকর্তাবৃন্দ"),
        ("কম্পিউটার", "কম্পিউটারের কম্পিউটারটা কম্পিউটারে কম্পিউটারগুলি"),
        ("ব্যাংক", "ব্যাংকে ব্যাংকের"),
        ("উপজেলা", "উপজেলায় উপজেলার"),
        ("বিষয়", "বিষয়ে বিষয়ের"),
        ("শিখ", "শিখতে শিখব"),
        ("training", "trainings train"),
        ("policy", "policies"),
        ("office", "officer officeti officeke"),
    ],
)
def test_forms_of_one_word(word: str, forms: str) -> None:
    assert [form for form in forms.split() if not share(word, form)] == []


@pytest.mark.parametrize(("one", "other"), [("সেবা", "সেতু"), ("নথি", "নগর"), ("lab", "laptop")])
def test_two_words_share_none(one: str, other: str) -> None:
    assert not share(one, other)


@pytest.mark.parametrize("word", ["কর", "ফি", "টি", "নথি", "net", "211", "ইটি"])
def test_a_short_word_loses_nothing(word: str) -> None:
    assert roots(key_of(word)) == (key_of(word),)
