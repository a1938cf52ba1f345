"""Who keeps the register."""

import pytest

from shonod.institutions.policy import keeps_institutions
from shonod.offices.states import Role


@pytest.mark.parametrize("role", list(Role))
def test_whoever_is_in_charge_keeps_the_register(role: Role) -> None:
    assert keeps_institutions({role}) is (role in (Role.OFFICER, Role.ADMINISTRATOR))
