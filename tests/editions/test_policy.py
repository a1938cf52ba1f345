"""Who prepares the charter, and who founds an office."""

import pytest

from shonod.editions.policy import keeps_charter, may_found_office, may_keep_charter
from shonod.offices.actions import appoint
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY


@pytest.mark.parametrize(
    ("role", "keeps"),
    [
        (Role.OFFICER, True),
        (Role.ADMINISTRATOR, True),
        (Role.FRONT_DESK, False),
        (Role.SUPERVISOR, False),
        (Role.VIEWER, False),
    ],
)
def test_officers_and_administrators_keep_the_charter(role: Role, keeps: bool) -> None:
    assert keeps_charter({role}) is keeps


@pytest.mark.parametrize(
    ("role", "runs_it", "may"),
    [
        (Role.ADMINISTRATOR, False, True),
        (Role.OFFICER, False, False),
        (Role.OFFICER, True, True),
        (Role.VIEWER, True, False),
        (None, True, False),
    ],
)
def test_administrators_found_offices(
    homna: Office, role: Role | None, runs_it: bool, may: bool
) -> None:
    officer, _ = add_officer(
        username="x", name="এক্স", chain=homna.id, at=NOW, administrator=runs_it
    )
    if role:
        appoint(officer, office=homna, title="পদ", title_en="", role=role, since_on=TODAY)
    assert may_found_office(officer, homna, TODAY) is may


def test_an_officer_keeps_the_charter_of_his_own_office(
    officer: Officer, homna: Office, rupali: Office
) -> None:
    assert may_keep_charter(officer, homna, TODAY)
    assert not may_keep_charter(officer, rupali, TODAY)
