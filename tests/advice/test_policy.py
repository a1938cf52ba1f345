"""Who advises: those in charge; and until when a sheet is written."""

import pytest

from shonod.advice.policy import keeps_advice, may_be_written, may_keep_advice
from shonod.cases.models import Case
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.models import Officer
from tests.fixtures import TODAY


@pytest.mark.parametrize("role", list(Role))
def test_who_keeps_advice(role: Role):
    assert keeps_advice({role}) == (role in (Role.OFFICER, Role.ADMINISTRATOR))


@pytest.mark.django_db
def test_the_holder_of_the_post(place: Office, keeper: Officer):
    assert may_keep_advice(keeper, place, TODAY)


def test_a_closed_request_is_not_rewritten():
    assert may_be_written(Case())
    assert not may_be_written(Case(closed_on=TODAY))
