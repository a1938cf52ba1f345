"""By what a word is found beside itself: its roots, its sounds, and its sounds less a letter."""

from functools import lru_cache

from shonod.ground.words.sounds import (
    SHORTEST_MISTAKEN,
    SHORTEST_SOUND,
    likeness,
    shortened,
    sound,
    spoken,
)
from shonod.ground.words.stems import roots

# What a clue is of stands before it.
ROOT, SOUND, MISTAKEN = "=", "~", "-"
_MOST_ROOTS = 5


def roots_of(key: str) -> list[str]:
    return list(roots(key)[:_MOST_ROOTS])


@lru_cache(maxsize=16_384)
def said_as(key: str) -> dict[str, tuple[str, ...]]:
    """The sounds of a word and of its roots, each with the ways of saying it."""
    found: dict[str, tuple[str, ...]] = {}
    for root in roots_of(key):
        for said in spoken(root):
            its = sound(said)
            if len(its) >= SHORTEST_SOUND:
                found[its] = (*found.get(its, ()), said)
    return found


def clues_of(key: str) -> set[str]:
    """The clues that an index keeps for a word."""
    sounds = said_as(key)
    return {
        *(ROOT + root for root in roots_of(key)),
        *(SOUND + one for one in sounds),
        *(MISTAKEN + part for one in sounds for part in _parts(one)),
    }


def asked_clues(key: str) -> set[str]:
    """The clues of the words that a word asked for may mean."""
    return {
        *(ROOT + root for root in roots_of(key)),
        *(SOUND + one for one in said_as(key)),
    }


def mistaken_clues(key: str) -> set[str]:
    """The same where it may be mistyped: a letter of its sound missing, added, changed or moved."""
    sounds = said_as(key)
    return {
        clue
        for one in sounds
        for clue in (MISTAKEN + one, *(mark + part for part in _parts(one) for mark in "~-"))
    }


def closeness(key: str, other: str) -> float:
    """0 to 1: how alike two words that share a sound are said; 0 where they share none."""
    said, others = said_as(key), said_as(other)
    return max(
        (likeness(a, b) for one in said if one in others for a in said[one] for b in others[one]),
        default=0.0,
    )


def nearness(key: str, other: str) -> float:
    """0 to 1: how alike two words are said whose sounds are a letter apart."""
    return max((likeness(a, b) for a in spoken(key) for b in spoken(other)), default=0.0)


def _parts(a_sound: str) -> set[str]:
    return shortened(a_sound) if len(a_sound) >= SHORTEST_MISTAKEN else set()
