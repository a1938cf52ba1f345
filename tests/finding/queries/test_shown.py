"""A text in pieces: nothing of it is lost or changed, and the words that say so are marked."""

import pytest

from shonod.finding.queries.shown import excerpt, marked
from shonod.ground.words.spelling import keys_of


def shown(pieces: list) -> str:
    return "".join(f"[{piece.text}]" if piece.is_found else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("ই-নথির প্রশিক্ষণ", "নথির", "ই-[নথির] প্রশিক্ষণ"),
        ("ই-নথি ও নথি", "ইনথি নথি", "[ই-নথি] ও [নথি]"),
        ("<b>printer</b>", "printer", "<b>[printer]</b>"),
        ("কিছু না", "printer", "কিছু না"),
        ("", "printer", ""),
    ],
)
def test_words_are_marked_where_they_stand(text: str, words: str, expected: str) -> None:
    assert shown(marked(text, keys_of(words))) == expected


def test_a_long_text_is_cut_around_what_was_found() -> None:
    text = "আগে " * 100 + "প্রিন্টার কালি " + "পরে " * 100
    part = shown(excerpt(text, keys_of("প্রিন্টার কালি")))
    assert part.startswith("… আগে ")
    assert part.endswith("পরে …")
    assert "[প্রিন্টার] [কালি]" in part
    assert len(part) < 240


def test_a_long_text_of_which_nothing_was_found_is_cut_at_its_end() -> None:
    assert shown(excerpt("আগে " * 100, [])).endswith("আগে …")
    assert shown(excerpt("ক" * 300, [])) == "ক" * 220 + " …"
