"""The search: what holds the words, best first, and why.

The database says which entries hold the words, the same in both; how good an entry is, is
reckoned here, so that both give the same list.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, log

from shonod.finding.gateways.index import TITLE, Phrase, entries_with
from shonod.finding.models import Entry
from shonod.finding.queries.meaning import Meant, meant_by
from shonod.finding.queries.shown import Piece, excerpt, marked
from shonod.offices.models import Office

LONGEST_SEARCH = 500
# So many entries are looked at closely; rare words first, so that the best are among them.
_LOOKED_AT = 120
# In a title a word says more, and a title that says nothing else most.
_IN_TITLE, _WHOLE_TITLE = 1.8, 0.3
_MOST_COMBINED = 6
# What holds so much less than the best is no answer to the same question.
_WORTH_SHOWING = 0.35
_MOST_SAID = 4


@dataclass(frozen=True)
class Found:
    """An entry and why it was found. `score`: how much of what is asked it holds, 0 to about 2;
    `words`: those of the entry that say so."""

    entry: Entry
    score: float
    words: frozenset[str]

    @cached_property
    def title(self) -> list[Piece]:
        """The title in pieces, each with whether it says so."""
        return marked(self.entry.title, self.words)

    @cached_property
    def title_en(self) -> list[Piece]:
        return marked(self.entry.title_en, self.words)

    @cached_property
    def text(self) -> list[Piece]:
        """The part of the text that says most, in the same pieces."""
        return excerpt(self.entry.text, self.words)

    @cached_property
    def text_en(self) -> list[Piece]:
        return excerpt(self.entry.text_en, self.words)

    @cached_property
    def said(self) -> list[str]:
        """The words as they stand in the entry, those of the title first, some few."""
        entry = self.entry
        texts = (entry.title, entry.title_en, entry.text, entry.text_en)
        pieces = (piece for text in texts for piece in marked(text, self.words))
        shown = {piece.text.casefold(): piece.text for piece in pieces if piece.is_found}
        return list(shown.values())[:_MOST_SAID]


def find(
    office: Office,
    text: str,
    *,
    kinds: Collection[str] | None = None,
    public_only: bool = True,
    most: int = 10,
) -> list[Found]:
    """The office's entries that hold most of the words of `text`, in whatever spelling, form or
    script, best first. `kinds`: of these alone; `public_only`: what everybody may see alone."""
    meant = meant_by(text[:LONGEST_SEARCH])
    if not meant or (kinds is not None and not kinds):
        return []
    ids = _candidates(meant, office, kinds, public_only=public_only)
    keys = Entry.objects.filter(pk__in=ids).values_list("id", "keys")
    weighed = sorted(((_weigh(meant, its), pk) for pk, its in keys), key=_order, reverse=True)
    least = weighed[0][0][0] * _WORTH_SHOWING if weighed else 0
    best = {pk: weight for weight, pk in weighed[:most] if weight[0] >= least}
    entries = Entry.objects.in_bulk(list(best))
    return [Found(entries[pk], score, words) for pk, (score, words) in best.items()]


def _order(one: tuple[tuple[float, frozenset[str]], int]) -> tuple[float, int]:
    (score, _words), pk = one
    return round(score, 6), pk


def _candidates(
    meant: Sequence[Meant], office: Office, kinds: Collection[str] | None, *, public_only: bool
) -> list[int]:
    """Entries worth a closer look: those with all words in the title, all words, fewer words."""
    ids: dict[int, None] = {}
    for asked, at_least, in_title in _ways(meant):
        found = entries_with(
            asked,
            office=office.id,
            kinds=kinds,
            public_only=public_only,
            at_least=at_least,
            most=_LOOKED_AT,
            in_title=in_title,
        )
        ids.update(dict.fromkeys(found))
        if len(ids) >= _LOOKED_AT:
            break
    return list(ids)


def _ways(meant: Sequence[Meant]) -> Iterator[tuple[list[Collection[Phrase]], int, bool]]:
    rare = [one.phrases.keys() for one in meant[:_MOST_COMBINED]]
    n = len(rare)
    for at_least in dict.fromkeys((n, ceil(n * 2 / 3), ceil(n / 3))):
        yield list(rare), at_least, True
        yield list(rare), at_least, False
    if n > 1:
        yield [rare[0]], 1, False


def _weigh(meant: Sequence[Meant], keys: str) -> tuple[float, frozenset[str]]:
    tokens = frozenset(keys.split(" "))
    reached = whole = 0.0
    said: set[str] = set()
    for one in meant:
        rarity = 1 / (1 + log(1 + one.n))
        whole += rarity
        held = [phrase for phrase in one.phrases if tokens.issuperset(phrase)]
        reached += rarity * max(
            (one.phrases[phrase] * _place(phrase, tokens) for phrase in held), default=0
        )
        said.update(word for phrase in held for word in phrase)
    focus = sum(TITLE + word in tokens for word in said) / max(keys.count(TITLE), 1)
    return reached / whole + _WHOLE_TITLE * focus, frozenset(said)


def _place(phrase: Phrase, tokens: frozenset[str]) -> float:
    return _IN_TITLE if all(TITLE + word in tokens for word in phrase) else 1
