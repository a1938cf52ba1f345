"""Which service a paper most likely asks for: read out of its subject, decided by a person."""

from collections.abc import Iterable, Sequence

from shonod.catalogue.models import Terms
from shonod.ground.bangla import folded

# Shorter words say nothing of a service; longer ones share a stem when one begins the other.
_PARTICLE, _STEM = 2, 4


def suggested(promises: Sequence[Terms], subject: str) -> Terms | None:
    """The service whose name shares the rarest words with the subject; of equals one for
    institutions, then the charter's first. None where no word is shared."""
    tokens = _tokens([subject])
    named = {terms: _tokens([terms.name, terms.name_en]) for terms in promises}
    scores = dict.fromkeys(promises, 0.0)
    for token in tokens:
        holding = [terms for terms in promises if any(_alike(token, one) for one in named[terms])]
        for terms in holding:
            scores[terms] += 1 / len(holding)
    best = max(promises, key=lambda terms: (scores[terms], terms.is_institutional), default=None)
    return best if best and scores[best] else None


def _tokens(texts: Iterable[str]) -> set[str]:
    found = {folded(word) for text in texts for word in text.split()}
    return {token for token in found if len(token) > _PARTICLE}


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and (len(shorter) >= _STEM or shorter == longer)
