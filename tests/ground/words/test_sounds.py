"""Both scripts sound alike."""

import pytest

from shonod.ground.words.sounds import likeness, shortened, sound, spoken
from shonod.ground.words.spelling import key_of


def sounds(word: str) -> set[str]:
    return {sound(said) for said in spoken(key_of(word))}


@pytest.mark.parametrize(
    ("bangla", "latin"),
    [
        ("আবেদন", "abedon"),
        ("প্রশিক্ষণ", "proshikkhon proshikhon prosikkhan"),
        ("ট্রেনিং", "training trening"),
        ("সমস্যা", "somossa shomossha samasya"),
        ("যোগাযোগ", "jogajog zogazog"),
        ("স্বাক্ষর", "shakkhor sakkhar swakkhor"),
        ("বিষয়", "bishoy bisoy"),
        ("কার্যালয়", "karjaloy"),
        ("সাহায্য", "shahajjo sahajjo"),
        ("বিজ্ঞপ্তি", "biggopti"),
        ("কৃষি", "krishi"),
        ("সংযোগ", "songjog shongjog"),
        ("অঙ্গন", "ongon"),
        ("দ্বিতীয়", "ditiyo"),
        ("সার্টিফিকেট", "certificate sartifiket"),
        ("ডিজিটাল", "digital dijital"),
        ("কম্পিউটার", "computer kompiutar"),
        ("ওয়েবসাইট", "website"),
        ("ইউনিয়ন", "union yunion"),
        ("স্কুল", "school skul"),
        ("ভাইরাস", "virus bhairas"),
        ("ফ্যাক্স", "fax"),
        ("ইনফরমেশন", "information"),
    ],
)
def test_one_word_in_two_scripts(bangla: str, latin: str) -> None:
    assert [word for word in latin.split() if not sounds(word) & sounds(bangla)] == []


def test_of_alike_consonants_the_vowels_tell() -> None:
    assert sounds("নথি") == sounds("নেট")
    (nothi,), (net,) = spoken(key_of("nothi")), spoken(key_of("নেট"))
    assert likeness(nothi, spoken(key_of("নথি"))[0]) == 1
    assert likeness(nothi, net) < 0.6


def test_a_number_is_not_spoken() -> None:
    assert spoken("2026") == ()


@pytest.mark.parametrize("mistyped", ["prkn", "prsskn", "prtkn", "psrkn"])
def test_a_mistake_leaves_something_in_common(mistyped: str) -> None:
    right = "prskn"
    assert ({mistyped} | shortened(mistyped)) & ({right} | shortened(right))
