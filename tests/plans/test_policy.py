"""Who keeps the plan."""

import pytest

from shonod.offices.states import Role
from shonod.plans.policy import keeps_plan


@pytest.mark.parametrize(
    ("roles", "may"),
    [
        ({Role.OFFICER}, True),
        ({Role.ADMINISTRATOR}, True),
        ({Role.FRONT_DESK}, False),
        ({Role.SUPERVISOR}, False),
        ({Role.VIEWER}, False),
        (set(), False),
    ],
)
def test_whoever_is_in_charge_keeps_the_plan(roles: set[Role], may: bool) -> None:
    assert keeps_plan(roles) is may
