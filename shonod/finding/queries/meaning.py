"""What the words of a search may mean: words of the index, each with how likely it is meant."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from shonod.finding.gateways.index import Phrase
from shonod.finding.models import Clue, Word
from shonod.ground.words.clues import (
    ROOT,
    asked_clues,
    closeness,
    mistaken_clues,
    nearness,
    roots_of,
)
from shonod.ground.words.everyday import called_too, is_silent
from shonod.ground.words.spelling import keys_of

# How likely: another form, another name, by its sound, mistyped, begun; the last three times how
# close it is.
_FORM, _NAME, _SAID, _MISTYPED, _BEGUN = 0.92, 0.8, 0.9, 0.7, 0.6
_ALIKE, _NEAR = 0.8, 0.76
# A word that is as sure as this is looked for in no other way.
_SURE = 0.75
_MOST_WORDS, _MOST_PHRASES, _MOST_BEGUN = 12, 14, 10
_SHORTEST_BEGUN = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """A word asked for and the phrases that it may mean, each with how likely it is. `n`: of about
    how many entries these are words."""

    key: str
    phrases: Mapping[Phrase, float]
    n: int


@dataclass(frozen=True, slots=True)
class _Known:
    """Words of the index: by clue, and each with the number of its entries."""

    by_clue: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    n: dict[str, int] = field(default_factory=dict)

    def words(self, clues: Iterable[str]) -> set[str]:
        return {word for clue in clues for word in self.by_clue.get(clue, ())}


def meant_by(text: str) -> list[Meant]:
    """What each telling word of a search may mean, the rarest first. What the index knows nothing
    of is left out."""
    keys = [key for key in keys_of(text) if not is_silent(key)][:_MOST_WORDS]
    names = {key: called_too(key) for key in keys}
    known = _known(
        {clue for key in keys for clue in asked_clues(key)}
        | {ROOT + word for its in names.values() for name in its for word in name}
    )
    found = {key: _likely(key, names[key], known) for key in keys}
    unsure = [key for key in keys if max(found[key].values(), default=0) < _SURE]
    if unsure:
        mended, more = _mended(unsure, begun=keys[-1])
        found = {key: {**mended.get(key, {}), **found[key]} for key in keys}
        known.n.update(more)
    meant = [_meant(key, found[key], known.n) for key in keys if found[key]]
    return sorted(meant, key=lambda one: one.n)


def _known(clues: Collection[str]) -> _Known:
    known = _Known()
    rows = Clue.objects.filter(clue__in=clues).values_list("clue", "word__key", "word__n")
    for clue, key, n in rows:
        known.by_clue[clue].append(key)
        known.n[key] = n
    return known


def _likely(key: str, names: Iterable[Phrase], known: _Known) -> dict[Phrase, float]:
    likely: dict[Phrase, float] = {}
    for word in known.words(asked_clues(key)):
        close = closeness(key, word)
        if close >= _ALIKE:
            likely[word,] = _SAID * close
    for name in names:
        for phrase in _forms(name, known):
            likely[phrase] = max(_NAME, likely.get(phrase, 0))
    for word in known.words(ROOT + root for root in roots_of(key)):
        likely[word,] = 1 if word == key else _FORM
    return likely


def _forms(name: Phrase, known: _Known) -> list[Phrase]:
    """A name of one word in all its forms; one of several words as it is, where all are known."""
    if len(name) == 1:
        return [(word,) for word in known.by_clue.get(ROOT + name[0], ())]
    return [name] if all(word in known.n for word in name) else []


def _mended(
    keys: Collection[str], *, begun: str
) -> tuple[dict[str, dict[Phrase, float]], dict[str, int]]:
    """What words with a mistake in them may mean, and the last one if it is only begun."""
    known = _known({clue for key in keys for clue in mistaken_clues(key)})
    mended: dict[str, dict[Phrase, float]] = defaultdict(dict)
    for key in keys:
        for word in known.words(mistaken_clues(key)):
            near = nearness(key, word)
            if near >= _NEAR:
                mended[key][word,] = _MISTYPED * near
    if begun in keys and len(begun) >= _SHORTEST_BEGUN:
        for word, n in _beginning(begun):
            known.n[word] = n
            mended[begun][word,] = _BEGUN + (1 - _BEGUN) * len(begun) / len(word) / 2
    return mended, known.n


def _beginning(begun: str) -> list[tuple[str, int]]:
    words = Word.objects.filter(key__startswith=begun).order_by("-n", "key")
    return list(words.values_list("key", "n")[:_MOST_BEGUN])


def _meant(key: str, phrases: dict[Phrase, float], n: Mapping[str, int]) -> Meant:
    likeliest = sorted(phrases, key=lambda one: (-phrases[one], one))[:_MOST_PHRASES]
    of_entries = sum(min(n[word] for word in phrase) for phrase in likeliest)
    return Meant(key, {phrase: phrases[phrase] for phrase in likeliest}, of_entries)
