import pytest

from shonod.ground.refusals import NotPermitted
from shonod.holidays.policy import check_may_change, may_change, places_of
from shonod.offices.actions import add_office
from shonod.offices.models import Holiday
from tests.fixtures import NOW


@pytest.fixture
def meghna(homna):
    """An office below Homna."""
    return add_office(slug="meghna", name="মেঘনা", parent=homna, at=NOW)


def test_an_officer_declares_for_his_office_and_those_below(rupali_officer, rupali, homna, meghna):
    assert places_of(rupali_officer, rupali) == [rupali]
    assert places_of(rupali_officer, homna) == [homna, meghna]


def test_who_runs_the_installation_declares_for_the_country(officer, homna, rupali):
    assert officer.is_administrator
    assert places_of(officer, homna) == [homna, None]


def test_a_declaration_is_changed_by_whoever_could_have_made_it(homna, rupali, meghna):
    own, below, theirs, country = (
        Holiday(office=office) for office in (homna, meghna, rupali, None)
    )
    places = [homna, meghna]
    assert may_change(own, places)
    assert may_change(below, places)
    assert not may_change(theirs, places)
    assert not may_change(country, places)
    assert may_change(country, [homna, None])
    check_may_change([own, below], places)
    with pytest.raises(NotPermitted):
        check_may_change([own, country], places)
