"""What people call the same thing every day, and the words that say nothing of a thing."""

import json
from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from shonod.ground.words.clues import closeness, roots_of, said_as
from shonod.ground.words.spelling import key_of, keys_of

# As alike as 'proshikkhon' and what প্রশিক্ষণ sounds like.
_ALIKE = 0.85

Phrase = tuple[str, ...]


@lru_cache(maxsize=4_096)
def is_silent(key: str) -> bool:
    """'কীভাবে', 'the': they stand in every question."""
    return key in _silent()


@lru_cache(maxsize=4_096)
def called_too(key: str) -> frozenset[Phrase]:
    """What else the thing is called, each name as the keys of its words."""
    by_root, by_sound = _names()
    groups = {group for root in roots_of(key) for group in by_root.get(root, ())}
    if not groups and key.isascii():
        # In Latin letters one word is spelt in many ways.
        named = [one for its in said_as(key) for one in by_sound.get(its, ())]
        groups = {group for name, group in named if closeness(key, name) >= _ALIKE}
    return frozenset(name for group in groups for name in _groups()[group] if name != (key,))


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((Path(__file__).parent / "everyday.json").read_text())
    return data


@cache
def _silent() -> frozenset[str]:
    return frozenset(key_of(word) for line in _data()["silent"] for word in line.split())


@cache
def _groups() -> tuple[tuple[Phrase, ...], ...]:
    return tuple(tuple(tuple(keys_of(name)) for name in names) for names in _data()["same"])


@cache
def _names() -> tuple[dict[str, set[int]], dict[str, set[tuple[str, int]]]]:
    """The groups that name a thing in one word: by the word, and by its sound."""
    by_key: dict[str, set[int]] = defaultdict(set)
    by_sound: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for number, names in enumerate(_groups()):
        for (key,) in (name for name in names if len(name) == 1):
            by_key[key].add(number)
            for its in said_as(key):
                by_sound[its].add((key, number))
    return by_key, by_sound
