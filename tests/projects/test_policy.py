import pytest

from shonod.offices.states import Role
from shonod.projects.policy import keeps_projects


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.OFFICER, True),
        (Role.ADMINISTRATOR, True),
        (Role.SUPERVISOR, False),
        (Role.FRONT_DESK, False),
        (Role.VIEWER, False),
    ],
)
def test_who_is_in_charge_keeps_the_register(role: Role, may: bool) -> None:
    assert keeps_projects({role}) is may
