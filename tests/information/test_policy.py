"""Who speaks for the office: those in charge."""

import pytest

from shonod.information.policy import keeps_answers, may_keep_answers
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.models import Officer
from tests.fixtures import TODAY


@pytest.mark.parametrize("role", list(Role))
def test_who_keeps_answers(role: Role):
    assert keeps_answers({role}) == (role in (Role.OFFICER, Role.ADMINISTRATOR))


@pytest.mark.django_db
def test_the_holder_of_the_post(place: Office, keeper: Officer):
    assert may_keep_answers(keeper, place, TODAY)
