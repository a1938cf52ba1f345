"""shonod.offices.queries.measures is told of beside what sets them: tests/offices/actions."""

import pytest

from shonod.offices.actions import add_office
from shonod.offices.queries.measures import measure_of
from shonod.offices.states import MEASURES, MeasureName
from tests.fixtures import NOW, TODAY


@pytest.mark.django_db
@pytest.mark.parametrize("name", MeasureName)
def test_where_nobody_chose_one_it_is_the_usual(name: MeasureName) -> None:
    office = add_office(slug="a", name="ক", name_en="A", at=NOW)
    assert measure_of(office, name, TODAY) == MEASURES[name].usual
