"""Who may do what in an office, post by post."""

from datetime import timedelta

import pytest

from shonod.offices.models import Holding, Office
from shonod.offices.policy import is_in_charge, may_see_desk, may_work_cases
from shonod.offices.states import Role
from tests.fixtures import TODAY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "sees", "works", "in_charge"),
    [
        (Role.OFFICER, True, True, True),
        (Role.FRONT_DESK, True, True, False),
        (Role.ADMINISTRATOR, True, True, True),
        (Role.SUPERVISOR, True, False, False),
        (Role.VIEWER, True, False, False),
    ],
)
def test_a_post_gives_its_holder_what_its_role_says(
    homna: Office, officer, role: Role, sees: bool, works: bool, in_charge: bool
):
    homna.posts.update(role=role)
    assert may_see_desk(officer, homna, TODAY) is sees
    assert may_work_cases(officer, homna, TODAY) is works
    assert is_in_charge({role}) is in_charge


def test_every_role_stands_in_the_table():
    assert len(Role) == 5


@pytest.mark.parametrize(
    ("days", "holds"), [(-1, False), (0, True), (10, True), (11, False)], ids=str
)
def test_a_post_gives_nothing_before_its_first_and_after_its_last_day(
    homna: Office, officer, days: int, holds: bool
):
    Holding.objects.filter(officer=officer).update(
        since_on=TODAY, until_on=TODAY + timedelta(days=10)
    )
    assert may_work_cases(officer, homna, TODAY + timedelta(days=days)) is holds


def test_an_officer_of_another_office_has_nothing_here(homna: Office, rupali_officer):
    assert not may_see_desk(rupali_officer, homna, TODAY)
    assert not may_work_cases(rupali_officer, homna, TODAY)
