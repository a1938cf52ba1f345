"""One key for every spelling of a word."""

import pytest

from shonod.ground.words.spelling import Word, key_of, keys_of, words_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("প্রশিক্ষণ", "প্রশীক্ষন"),
        ("কী", "কি"),
        ("ভূমি", "ভুমি"),
        ("শ্রেণী", "স্রেনি"),
        ("যন্ত্র", "জন্ত্র"),
        ("বাড়ি", "বারি"),
        ("আষাঢ়", "আসার"),
        ("হঠাৎ", "হঠাত"),
        ("বাংলা", "বাঙলা"),
        ("চাঁদ", "চাদ"),
        # Typed with and without joiners, as one letter and as two, without its dot.
        ("র‍্যাম", "র্যাম"),
        ("ক্‌ষ", "ক্ষ"),
        ("বিষ\u09df", "বিষ\u09af\u09bc"),
        ("বিষয়", "বিষয"),
        ("২০২৬", "2026"),
        ("Printer", "printer"),
        ("সেবাা", "সেবা"),
    ],
)
def test_two_spellings_share_a_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


@pytest.mark.parametrize(("one", "other"), [("কাজ", "কাচ"), ("নথি", "নদী"), ("ফ্যাক্স", "ফ্যাখ")])
def test_two_words_do_not(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Wi-Fi নেই", ["wi", "wifi", "fi", "নেই"]),
        ("২.১.১ নং", ["2", "211", "1", "নং"]),
        ("১০টায় খোলা", ["10", "টা\u09df", "খোলা"]),
        ("HP1020!", ["hp1020"]),
        ("a i o", []),
        ("", []),
        ("<script>", ["script"]),
    ],
)
def test_a_text_has_its_words_piece_by_piece_and_whole(text: str, keys: list[str]) -> None:
    assert keys_of(text) == keys


def test_words_know_where_they_stand() -> None:
    assert words_in("ফি: ১০০ টাকা") == [Word(0, 2, "ফি"), Word(4, 7, "100"), Word(8, 12, "টাকা")]
