"""Kinds of work that rooms offer."""

import pytest

from shonod.catalogue import states


def test_a_work_offered_twice_is_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "_OFFERED", {})
    states.offer_work("maps", "Maps")
    states.offer_work("maps", "Maps of the upazila")
    assert states.offered_works() == {"maps": "Maps of the upazila"}
