"""How a word sounds, written alike for both scripts: আবেদন and 'abedon' are 'abedon'; the
consonants of that find what people spell with other vowels."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from shonod.ground.words.spelling import GLIDE

_CONSONANTS = dict(
    zip(
        "কখগঘঙংচছজঝঞটঠডঢতথদধনপফবভমযরলসহ",
        "kkggnnccjjnttddttddnpfbbm_rlsh",
        strict=True,
    )
)
_VOWELS = dict(zip("অআইউএওািুেো", "oaiueoaiueo", strict=True)) | {
    **dict.fromkeys("ঋৃ", "ri"),
    **dict.fromkeys("ঐৈ", "oi"),
    **dict.fromkeys("ঔৌ", "ou"),
}
_UNSAID = re.compile(rf"্য|{GLIDE}|(?<=[সতজনহধ])্ব|(?<=^দ)্ব")
_TOGETHER = {"জ্ঞ": "গ", "ংগ": "ঙ"}

# Letters of English and of Bangla in Latin letters, the longer ones first.
_SPELT = (
    ("sch", "sk"), ("tion", "son"), ("sion", "son"), ("ksh", "k"), ("kkh", "k"), ("chh", "C"),
    ("ck", "k"), ("kh", "k"), ("gh", "g"), ("ch", "C"), ("jh", "j"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("bh", "b"), ("sh", "s"), ("ng", "n"), ("rh", "r"), ("qu", "ko"), ("q", "k"),
    ("x", "ks"), ("z", "j"), ("v", "b"), ("w", "o"), ("oo", "u"), ("ee", "i"), ("y", "i"),
)  # fmt: skip
_SOFT = re.compile(r"[cg](?=[ei])")
_READINGS = {"c": "sC", "g": "gj"}
# So many letters that are said in two ways make words enough.
_MOST_SOFT = 2
_TWICE = re.compile(r"(.)\1+")
_VOWEL = re.compile(r"[aeiou]")
# Shorter sounds are those of too many words.
SHORTEST_SOUND, SHORTEST_MISTAKEN = 2, 3


@lru_cache(maxsize=8_192)
def spoken(key: str) -> tuple[str, ...]:
    """The ways in which a word may be said; none for a number."""
    if not any(letter.isalpha() for letter in key):
        return ()
    said = _latin(key) if key.isascii() else [_bangla(key)]
    return tuple(dict.fromkeys(_TWICE.sub(r"\1", one) for one in said))


def sound(said: str) -> str:
    """What is said without its vowels; of those that begin a word it says that there is one."""
    consonants = _VOWEL.sub("", said)
    return f"a{consonants}" if _VOWEL.match(said) else consonants


def shortened(a_sound: str) -> set[str]:
    """The sound without any one of its letters: two that share one are a mistake apart."""
    return {a_sound[:place] + a_sound[place + 1 :] for place in range(len(a_sound))}


def likeness(said: str, other: str) -> float:
    """0 to 1: how alike two words are said."""
    return SequenceMatcher(None, said, other, autojunk=False).ratio()


def _latin(key: str) -> list[str]:
    for spelt, plain in _SPELT:
        key = key.replace(spelt, plain)
    soft = [place.start() for place in _SOFT.finditer(key)][:_MOST_SOFT]
    return [_read(key, dict(zip(soft, how, strict=True))) for how in _choices(key, soft)]


def _choices(key: str, soft: list[int]) -> Iterable[tuple[str, ...]]:
    return product(*(_READINGS[key[place]] for place in soft))


def _read(key: str, how: dict[int, str]) -> str:
    """`how`: what the letters are that may be read in two ways; every other c is a k."""
    letters = (
        how.get(place) or ("k" if key[place] == "c" else key[place]) for place in range(len(key))
    )
    return "".join(letters).lower()


def _bangla(key: str) -> str:
    for letters, plain in _TOGETHER.items():
        key = key.replace(letters, plain)
    key = _UNSAID.sub("", key)
    said = []
    for place, letter in enumerate(key):
        said.append(_VOWELS.get(letter) or _CONSONANTS.get(letter) or _other(letter))
        if letter in _CONSONANTS and letter != "ং" and key[place + 1 : place + 2] in _CONSONANTS:
            said.append("o")
    return "".join(said)


def _other(letter: str) -> str:
    return letter if letter.isascii() else ""
