"""Memo numbers (স্মারক) of government letters: which form one has, and where it falls short of it.

Nothing is refused: offices write older and other forms, and what stands on a paper stands there.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from shonod.ground.bangla import folded, normal, western_digits

_PREFIX = re.compile(r"^\s*(?:স্মারক\s*)?(?:নম্বর|নং|সংখ্যা)?\s*[:ঃ.\-–—]*\s*")
_SIGNS = re.compile(r"[\s./\\\-–—:ঃ,()]+")
# Digits parted by dots, with blanks as typists leave them; then what the branch's own count adds.
_PARTS = re.compile(r"(\d+(?:\s*\.\s*\d+){4,})\s*(.*)", re.DOTALL)


class MemoForm(StrEnum):
    """The two coded forms of the government, or any other."""

    EIGHT_PARTS = "eight_parts"
    SEVEN_PARTS = "seven_parts"
    OTHER = "other"


# Digits of each part: ministry, department, place, office, branch, subject, file, year.
SHAPES = {
    MemoForm.EIGHT_PARTS: (2, 2, 4, 3, 3, 2, 4, 2),
    MemoForm.SEVEN_PARTS: (2, 2, 4, 3, 2, 3, 2),
}


@dataclass(frozen=True, slots=True)
class Memo:
    """`wrong`: the parts (from 1) that have not the digits of their form."""

    form: MemoForm
    wrong: tuple[int, ...] = ()

    @property
    def is_whole(self) -> bool:
        return self.form is not MemoForm.OTHER and not self.wrong


def read_memo(typed: str) -> Memo:
    """The form of a memo number, in any digits, with or without the word for it before it."""
    found = _PARTS.match(_PREFIX.sub("", western_digits(normal(typed))))
    if not found:
        return Memo(MemoForm.OTHER)
    lengths = [len(part.strip()) for part in found[1].split(".")]
    # A dot may part the branch's own count from the code, as a hyphen mostly does.
    whole = [form for form, shape in SHAPES.items() if tuple(lengths[: len(shape)]) == shape]
    near = [form for form, shape in SHAPES.items() if len(lengths) == len(shape)]
    form = next(iter([*whole, *near]), MemoForm.OTHER)
    return Memo(form, _wrong(lengths, SHAPES.get(form, ())))


def _wrong(lengths: list[int], shape: tuple[int, ...]) -> tuple[int, ...]:
    pairs = zip(lengths, shape, strict=False)
    return tuple(place for place, (has, wants) in enumerate(pairs, 1) if has != wants)


def memo_key(typed: str) -> str:
    """What two ways of writing one memo number share."""
    parts = _SIGNS.split(_PREFIX.sub("", normal(typed)))
    return ".".join(key for part in parts if (key := folded(part)))
