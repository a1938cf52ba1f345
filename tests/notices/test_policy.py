"""Who may word notices and send them again, role by role."""

import pytest

from shonod.notices.policy import sends_again, words_notices
from shonod.offices.states import Role


@pytest.mark.parametrize(
    ("role", "words", "again"),
    [
        (Role.OFFICER, True, True),
        (Role.ADMINISTRATOR, True, True),
        (Role.FRONT_DESK, False, True),
        (Role.SUPERVISOR, False, False),
        (Role.VIEWER, False, False),
    ],
)
def test_each_role(role, words, again):
    assert (words_notices({role}), sends_again({role})) == (words, again)
