"""Who keeps the registers and who signs, role by role."""

import pytest

from shonod.letters.policy import (
    issues_letters,
    keeps_register,
    may_issue_letters,
    may_keep_register,
)
from shonod.offices.states import Role
from tests.fixtures import TODAY

ROLES = [
    (Role.OFFICER, True, True),
    (Role.ADMINISTRATOR, True, True),
    (Role.FRONT_DESK, True, False),
    (Role.SUPERVISOR, False, False),
    (Role.VIEWER, False, False),
]


@pytest.mark.parametrize(("role", "keeps", "issues"), ROLES)
def test_by_role(role, keeps, issues):
    assert (keeps_register({role}), issues_letters({role})) == (keeps, issues)


@pytest.mark.django_db
def test_in_ones_own_office_alone(homna, officer, rupali_officer):
    for may in (may_keep_register, may_issue_letters):
        assert may(officer, homna, TODAY)
        assert not may(rupali_officer, homna, TODAY)
