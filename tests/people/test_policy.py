"""The rule that each view names."""

from datetime import timedelta

import pytest

from shonod.people.models import Officer
from shonod.people.policy import for_desk, is_fresh, open_to_all, runs_installation
from tests.fixtures import NOW


def test_a_marked_view_names_its_rule_and_works_as_before():
    view = for_desk("may_look")(lambda request: request)
    assert view.rule == "may_look"
    assert view("anything") == "anything"


def test_what_is_open_to_all_says_so():
    assert open_to_all(lambda request: request).rule == "open_to_all"


@pytest.mark.parametrize(("minutes", "fresh"), [(0, True), (10, True), (11, False)])
def test_a_proof_is_fresh_for_ten_minutes(minutes, fresh):
    assert is_fresh((NOW - timedelta(minutes=minutes)).isoformat(), NOW) is fresh
    assert not is_fresh(None, NOW)


def test_who_runs_the_installation_is_said_by_the_account():
    assert runs_installation(Officer(is_administrator=True))
    assert not runs_installation(Officer())
