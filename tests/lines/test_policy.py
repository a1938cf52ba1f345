"""Who sees how the lines are, and who has them tried."""

import pytest

from shonod.lines.policy import sees_lines, tries_lines
from shonod.offices.states import Role


@pytest.mark.parametrize(
    ("role", "tries"),
    [
        (Role.OFFICER, True),
        (Role.ADMINISTRATOR, True),
        (Role.FRONT_DESK, False),
        (Role.SUPERVISOR, False),
        (Role.VIEWER, False),
    ],
)
def test_everybody_sees_and_whoever_is_in_charge_tries(role, tries):
    assert sees_lines({role})
    assert tries_lines({role}) is tries


def test_without_a_post_nothing_is_seen():
    assert not sees_lines(set())
