"""Which item of one list is which item of another: by how alike their words are."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import TypeVar

from shonod.ground.bangla import folded, western_digits

MAX_PAIRS = 90_000

T = TypeVar("T")
_NUMBERS = re.compile(r"\d+")


def likeness(one: str, other: str) -> float:
    """From 0 (nothing shared) to 1 (the same letters), the same both ways round."""
    first, second = folded(one), folded(other)
    if first == second:
        return 1.0
    pairs, others = _pairs(first), _pairs(second)
    size = pairs.total() + others.total()
    return 2 * (pairs & others).total() / size if size else 0.0


def same_numbers(one: str, other: str) -> bool:
    """'ছবি ১ কপি' and 'ছবি ২ কপি' are not one paper."""
    return _NUMBERS.findall(western_digits(one)) == _NUMBERS.findall(western_digits(other))


def matched(
    old: Sequence[T],
    new: Sequence[T],
    text: Callable[[T], str],
    score: Callable[[T, T], float],
    least: float,
) -> list[tuple[T | None, T | None]]:
    """Pairs by best score first, none under `least`; then what is only in the old, in the new.

    Turning the lists round turns the pairs round and changes nothing else. Of lists longer than
    any charter's only items of one `text` are paired, in their order.
    """
    scored = sorted(
        (-value, min(i, j), max(i, j), i, j)
        for i, j in _candidates([text(each) for each in old], [text(each) for each in new])
        if (value := score(old[i], new[j])) >= least
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in scored:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return [
        *((old[i], new[j]) for i, j in sorted(partner.items(), key=lambda pair: pair[1])),
        *((one, None) for i, one in enumerate(old) if i not in partner),
        *((None, other) for j, other in enumerate(new) if j not in taken),
    ]


def _candidates(old: list[str], new: list[str]) -> Iterable[tuple[int, int]]:
    if len(old) * len(new) <= MAX_PAIRS:
        return product(range(len(old)), range(len(new)))
    before, after = _places(old), _places(new)
    return [pair for key in before for pair in zip(before[key], after.get(key, ()), strict=False)]


def _places(texts: list[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(folded(text), []).append(place)
    return places


def matched_texts(old: Sequence[str], new: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """The texts of two lists, those of one meaning side by side."""
    return matched(old, new, str, _text_score, 0.7)


def _text_score(one: str, other: str) -> float:
    return likeness(one, other) if same_numbers(one, other) else 0.0


@lru_cache(maxsize=4_096)
def _pairs(text: str) -> Counter[str]:
    return Counter(text[place : place + 2] for place in range(len(text) - 1))
