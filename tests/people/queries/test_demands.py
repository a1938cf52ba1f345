"""From when an officer needs a second step. 23 November is the first sign-in."""

from datetime import date, timedelta

import pytest

from shonod.offices.states import Role
from shonod.people.models import Demand, Officer
from shonod.people.policy import protects_by
from shonod.people.queries.demands import asked_of_roles, due_days
from shonod.people.queries.factors import app_of, codes_left, passkey_for, passkeys_of
from shonod.people.queries.watch import happenings, sessions_of
from shonod.people.states import ASKED_AT_FIRST, ROLES
from tests.fixtures import NOW, TODAY


def test_the_roles_are_those_of_posts():
    assert set(ROLES) == set(Role)
    assert set(ASKED_AT_FIRST) <= set(Role)


@pytest.mark.parametrize(
    ("said", "role", "due"),
    [
        ([], "administrator", "2026-12-07"),
        ([], "supervisor", "2026-12-07"),
        ([], "officer", None),
        ([("officer", date(2026, 12, 1), 0)], "officer", "2026-12-01"),
        ([("officer", date(2026, 12, 1), 14)], "officer", "2026-12-07"),
        ([("officer", date(2026, 1, 1), 0)], "officer", "2026-11-23"),
        ([("officer", date(2026, 12, 1), 0), ("officer", None, 0)], "officer", None),
        ([("supervisor", None, 14)], "supervisor", None),
    ],
)
def test_the_newest_row_of_a_role_says_when(db, said, role, due):
    for minute, (name, from_on, days) in enumerate(said):
        at = NOW + timedelta(minutes=minute)
        Demand.objects.create(role=name, from_on=from_on, grace_days=days, said_at=at)
    officer = Officer(first_in_on=TODAY)
    assert due_days(officer, TODAY).get(role) == due
    assert asked_of_roles().keys() >= ASKED_AT_FIRST.keys()


def test_who_runs_the_installation_is_asked_whatever_his_post(db):
    due = due_days(Officer(first_in_on=TODAY, is_administrator=True), TODAY)
    assert protects_by(Officer(), due, {"officer"}) == date(2026, 12, 7)
    assert protects_by(Officer(protected_at=NOW), due, {"officer"}) is None
    assert protects_by(Officer(), {"supervisor": "2026-12-01"}, {"officer"}) is None


def test_an_account_with_nothing_has_nothing(officer):
    assert app_of(officer) is None
    assert not passkeys_of(officer)
    assert passkey_for("x", "localhost", alone=True) is None
    assert codes_left(officer) == 0
    assert happenings(officer) == []
    assert not sessions_of(officer, NOW)
