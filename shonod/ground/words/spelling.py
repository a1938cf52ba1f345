"""Words and their keys: what all spellings of one word share. For comparing, never for showing."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from shonod.ground.bangla import folded, stored

LONGEST = 40
# Of Bangla ya with its dot one letter, so that the dot of no other letter says anything.
GLIDE = "\u09df"
# Digits part from Bangla letters (১০টায়), not from Latin ones (hp1020).
_PIECE = re.compile(
    r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*|[0-9০-৯]+|(?:(?![০-৯])[\u0980-\u09ff]|\u200c|\u200d)+"
)
# What words are written together by.
_LINKS = frozenset("-–.@_/’'")
_DOT = "\u09bc"
# Without its dot at a word's end it is a glide that was typed so; else it is said as জ.
_BARE_END = re.compile(r"(?<!্)য$")
_JA = re.compile(rf"(?<!্)য(?!{_DOT})|(?<=র্)য(?!{_DOT})")
_UNSEEN = str.maketrans(dict.fromkeys("\u200c\u200d"))
_TWICE = re.compile(r"([\u09be-\u09cc])\1+")
_UNSAID = str.maketrans(dict.fromkeys(f"ঁঃঽ{_DOT}"))


class Word(NamedTuple):
    """A word where it stands in its text; `key` is what other spellings of it share."""

    start: int
    end: int
    key: str


def words_in(text: str) -> list[Word]:
    """The words of a text that was stored. What is written together (e-nothi, ২.১.১) is there
    piece by piece, and whole."""
    pieces = [
        Word(one.start(), one.end(), key)
        for one in _PIECE.finditer(text)
        if (key := key_of(one[0]))
    ]
    return sorted(one for one in [*pieces, *_wholes(text, pieces)] if _says_something(one.key))


def keys_of(text: str) -> list[str]:
    """The keys of a text's words, each once, in their order."""
    return list(dict.fromkeys(word.key for word in words_in(stored(text))))


def _wholes(text: str, pieces: list[Word]) -> Iterator[Word]:
    first = 0
    for place in range(1, len(pieces) + 1):
        if place < len(pieces) and text[pieces[place - 1].end : pieces[place].start] in _LINKS:
            continue
        if place - first > 1:
            run = pieces[first:place]
            whole = "".join(word.key for word in run)[:LONGEST]
            yield Word(run[0].start, run[-1].end, whole)
        first = place


def _says_something(key: str) -> bool:
    return len(key) > 1 or key.isdecimal()


@lru_cache(maxsize=8_192)
def key_of(word: str) -> str:
    """'প্রশিক্ষণ' and 'প্রশীক্ষন' are the same, and so are জ and য, র and ড়, ং and ঙ, ত and ৎ; '' for
    what is no word."""
    text = folded(word.translate(_UNSEEN).replace("ক্ষ", "ক্খ"))
    text = text.replace(f"ড{_DOT}", "র").replace(f"ঢ{_DOT}", "র")
    text = _JA.sub("জ", _BARE_END.sub(f"য{_DOT}", text)).replace(f"য{_DOT}", GLIDE)
    text = text.replace("ঙ্", "ং").replace("ঙ", "ং").translate(_UNSAID)
    return _TWICE.sub(r"\1", text)[:LONGEST]
