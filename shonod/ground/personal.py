"""What in a text may say who somebody is, found for a person to look at before it is published.

Nothing is removed unseen: a finding is a place in the text, and whoever publishes decides. Digits
count in either script; a name is found with the endings that Bangla puts to it.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from shonod.ground.bangla import folded, western_digits

# What stands in the place of what was removed.
GAP = "[…]"


class Kind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    NID = "nid"
    MEMO = "memo"
    CODE = "code"


class Found(NamedTuple):
    """`text[start:end]` may be personal; `words` are those words."""

    start: int
    end: int
    kind: Kind
    words: str


_SHAPES = (
    (Kind.EMAIL, re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.\s?[\w-]+)+")),
    (Kind.MEMO, re.compile(r"\d+(?:\s?\.\s?\d+){4,}(?:\s?[-–/]\s?\d+)*")),
    (Kind.MEMO, re.compile(r"(?<=স্মারক নং)[\s:ঃ.\-–]*\S*\d\S*|(?<=স্মারক)[\s:ঃ.\-–]*\S*\d\S*")),
    (Kind.CODE, re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{5}\b", re.IGNORECASE)),
    (Kind.PHONE, re.compile(r"(?<![\d.])(?:\+?\s?88[\s-]?)?0(?:[\s-]?\d){8,10}(?![\d])")),
    (Kind.NID, re.compile(r"(?<![\d.])\d(?:[\s-]?\d){9,16}(?![\d.]?\d)")),
)
# A birth year makes seventeen digits of thirteen; ten are a smart card's.
_LENGTHS_OF_NID = {10, 13, 16, 17}
_WORD = re.compile(r"[\w\u0980-\u09ff.]+")
# What goes before a name. The words behind it are one, whoever it is.
_CALLED = re.compile(
    r"(?:(?<!\w)(?:জনাবা?|মোঃ|মোছাঃ|মো:|মোহাম্মদ|আমার নাম(?: হলো| হচ্ছে)?|Mr\.?|Mrs\.?|Ms\.?|Md\.?|"
    r"my name is)\s+)((?:[\w\u0980-\u09ff.]+\s?){1,2})",
    re.IGNORECASE,
)
# Shorter parts of a name are titles, or stand in any sentence.
_SHORTEST = 3
_ENDING = 4


def personal_in(
    text: str, *, names: Iterable[str] = (), public: Collection[str] = ()
) -> list[Found]:
    """What may be personal, in its order, none overlapping. `names` are known to belong to people;
    `public` are the office's own numbers and addresses, which everybody may read."""
    western = western_digits(text)
    open_to_all = {_bare(one) for one in public if one}
    found = [
        one
        for one in (*_shaped(text, western), *_named(text, names), *_called(text))
        if _bare(one.words) not in open_to_all
    ]
    return _joined(text, sorted(found, key=lambda one: (one.start, -one.end)))


def without(text: str, removed: Iterable[Found]) -> str:
    """The text with a gap for each finding."""
    for one in sorted(removed, reverse=True):
        text = text[: one.start] + GAP + text[one.end :]
    return text


def _shaped(text: str, western: str) -> Iterator[Found]:
    for kind, shape in _SHAPES:
        for match in shape.finditer(western):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip(" \t\n:ঃ.-–"))
            digits = sum(letter.isdigit() for letter in match[0])
            if kind is not Kind.NID or digits in _LENGTHS_OF_NID:
                yield Found(start, end, kind, text[start:end])


def _named(text: str, names: Iterable[str]) -> Iterator[Found]:
    """Each word that is a part of a name, or such a part with an ending."""
    parts = {folded(part) for name in names for part in name.split()}
    parts = {part for part in parts if len(part) >= _SHORTEST}
    if not parts:
        return
    for match in _WORD.finditer(text):
        word = folded(match[0])
        if any(word.startswith(part) and len(word) - len(part) <= _ENDING for part in parts):
            yield Found(*match.span(), Kind.NAME, match[0])


def _called(text: str) -> Iterator[Found]:
    for match in _CALLED.finditer(text):
        start = match.start()
        end = match.end() - (len(match[0]) - len(match[0].rstrip(" \n।,;")))
        yield Found(start, end, Kind.NAME, text[start:end])


def _joined(text: str, found: list[Found]) -> list[Found]:
    """Without those within another one; the parts of a name that follow each other are one."""
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and one.start < last.end:
            continue
        if last and last.kind is one.kind is Kind.NAME and not text[last.end : one.start].strip():
            kept[-1] = Found(last.start, one.end, Kind.NAME, text[last.start : one.end])
        else:
            kept.append(one)
    return kept


def _bare(words: str) -> str:
    """Two ways to write one number or address are one."""
    return re.sub(r"[\s-]", "", western_digits(words)).lower().removeprefix("+").removeprefix("88")
