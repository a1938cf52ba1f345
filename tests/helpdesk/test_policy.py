"""Who keeps devices, and who arranges the help desk."""

import pytest

from shonod.helpdesk.policy import arranges_helpdesk, keeps_devices
from shonod.offices.states import Role


@pytest.mark.parametrize(
    ("role", "keeps", "arranges"),
    [
        (Role.OFFICER, True, True),
        (Role.FRONT_DESK, True, False),
        (Role.SUPERVISOR, False, False),
        (Role.VIEWER, False, False),
        (Role.ADMINISTRATOR, True, True),
    ],
)
def test_by_role(role: Role, keeps: bool, arranges: bool) -> None:
    assert keeps_devices({role}) is keeps
    assert arranges_helpdesk({role}) is arranges
