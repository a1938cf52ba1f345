"""Who gives keys, and what a key opens."""

import pytest

from shonod.offices.states import Role
from shonod.partners.models import Key
from shonod.partners.policy import keeps_keys, may_send


@pytest.mark.parametrize(
    ("roles", "keeps"),
    [
        ({Role.OFFICER}, True),
        ({Role.ADMINISTRATOR}, True),
        ({Role.VIEWER, Role.OFFICER}, True),
        ({Role.FRONT_DESK}, False),
        ({Role.SUPERVISOR}, False),
        ({Role.VIEWER}, False),
        (set(), False),
    ],
)
def test_officers_and_the_administrator_keep_keys(roles: set[Role], keeps: bool) -> None:
    assert keeps_keys(roles) is keeps


@pytest.mark.parametrize(
    ("key", "may"), [(None, True), (Key(may_open=True), True), (Key(may_open=False), False)]
)
def test_anybody_may_ask_and_a_key_for_reading_may_not(key: Key | None, may: bool) -> None:
    assert may_send(key) is may
