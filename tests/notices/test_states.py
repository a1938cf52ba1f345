"""The tables fit together: every kind has its places, and its default words hold them."""

from itertools import chain

import pytest

from shonod.cases.states import UNDOABLE
from shonod.notices.queries.wordings import LANGUAGES, default_words
from shonod.notices.states import (
    ALSO,
    KIND_OF,
    PLACES,
    TO_FOLLOWERS,
    TO_OFFICERS,
    Kind,
    needed,
    ways_of,
)


def test_every_kind_comes_from_an_event_or_a_day():
    told = {*KIND_OF.values(), *TO_OFFICERS, *TO_FOLLOWERS}
    assert {*told, *chain.from_iterable(ALSO.values())} == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_what_is_needed_can_be_filled_in(kind):
    assert needed(kind) <= set(PLACES[kind])


def test_every_kind_has_words_in_each_way_and_language():
    assert set(default_words()) == {
        (k, by, lang) for k in Kind for by in ways_of(k) for lang in LANGUAGES
    }


def test_what_can_be_taken_back_and_is_told_is_told_later():
    from shonod.notices.states import TOLD_LATER

    assert {KIND_OF[event] for event in UNDOABLE if event in KIND_OF} == TOLD_LATER
    assert Kind.RECEIVED not in TOLD_LATER
