"""Of which words a word may be a form. It says all that it may be, and lets the index decide:
'ব্যাংকে' may come of ব্যাং and of ব্যাংক."""

import re
from functools import lru_cache

from shonod.ground.words.spelling import key_of

_CASES = "র কে তে ে য় টি টির টিতে টিকে টা টার টাকে টাতে খানা টুকু ের েরা রা দের দেরকে ো ও ই"
_MANY = "গুলো গুলি গুলা গুলোর গুলির গুলোতে গুলিতে গুলোকে গুলিকে সমূহ সমূহের সমূহে বৃন্দ বৃন্দের গণ গণের গণকে"
_DEEDS = "া ার ানো াতে াব াবে ব বো বে বেন তাম ছি ছে ছেন ছিল লে লাম লেন ুন েছে েছি েছেন ি িয়ে ওয়া ওয়ার"
_ROMAN = "er r e ke te y ti tir ta tar der gulo guli gulor gulir gulote rai o i"
_ENGLISH = "s es ed ing ings er ers"
# What must be left: less says nothing.
_LEAST_BANGLA, _LEAST_LATIN = 3, 4
_CONSONANT = re.compile(r"[\u0985-\u09b9\u09df]")
_ROUNDS = 2


def _longest_first(endings: str) -> tuple[str, ...]:
    return tuple(sorted(set(endings.split()), key=lambda one: (-len(one), one)))


# As keys spell them; a vowel sign alone is no word, so it is spelt as it is.
_BANGLA = _longest_first(
    " ".join(key_of(one) or one for one in f"{_CASES} {_MANY} {_DEEDS}".split())
)
_LATIN = _longest_first(f"{_ROMAN} {_ENGLISH}")


@lru_cache(maxsize=8_192)
def roots(key: str) -> tuple[str, ...]:
    """The word itself first, then what is left of it without an ending or two."""
    found = [key]
    last = [key]
    for _ in range(_ROUNDS):
        last = [root for word in last for root in _shorter(word) if root not in found]
        found += dict.fromkeys(last)
    return tuple(found)


def _shorter(word: str) -> list[str]:
    if word.isascii():
        left = [_cut(word, ending) for ending in _LATIN if word.endswith(ending)]
        left += [word[:-3] + "y"] if word.endswith("ies") else []
        return [root for root in left if len(root) >= _LEAST_LATIN and not root.isdecimal()]
    left = [_cut(word, ending) for ending in _BANGLA if word.endswith(ending)]
    return [root for root in left if len(root) >= _LEAST_BANGLA and _is_word(root)]


def _cut(word: str, ending: str) -> str:
    return word[: -len(ending)]


def _is_word(root: str) -> bool:
    return len(_CONSONANT.findall(root)) > 1 and not root.endswith("্")
