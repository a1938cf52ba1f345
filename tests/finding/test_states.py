"""A kind is one word of small Latin letters: it goes into the index as it is."""

import pytest

from shonod.finding.states import kinds, offer_kind


@pytest.mark.parametrize("name", ["", "known fault", "Answer", "উত্তর", "a1"])
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ValueError):
        offer_kind(name, "Answer", lambda _office, _on: [])


def test_what_the_rooms_offer_has_a_label() -> None:
    assert {"service", "charter"} <= set(kinds())
    assert all(str(kind.label) for kind in kinds().values())
