"""Numbers of an office, which hold below until an office there chooses its own."""

import pytest

from shonod.ground.refusals import NotPermitted, OutOfOrder
from shonod.ledger.models import Event
from shonod.offices.actions import set_measures
from shonod.offices.queries import measure_of, measures_of
from shonod.offices.states import MEASURES, MeasureName
from tests.fixtures import NOW
from tests.offices.tree import Tree, on

TRIES = MeasureName.CALL_TRIES


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def chosen(tree: Tree, name: str, tries: int, day: int, by: str = "hq") -> int:
    office, officer = tree.offices[name], tree.officers[by]
    return set_measures(office, {TRIES: tries}, from_on=on(day), by=officer, at=NOW)


def test_the_nearest_number_in_force_holds(tree: Tree) -> None:
    usual = {name: span.usual for name, span in MEASURES.items()}
    assert measures_of(tree.offices["upazila"], on(23)) == usual
    assert chosen(tree, "hq", 5, 24) == 1
    assert chosen(tree, "upazila", 2, 26) == 1
    assert chosen(tree, "upazila", 2, 26) == 0
    tries = [measure_of(tree.offices["upazila"], TRIES, on(day)) for day in (23, 24, 26)]
    assert tries == [3, 5, 2]
    assert measure_of(tree.offices["district"], TRIES, on(26)) == 5
    told = [event.data["value"] for event in Event.objects.filter(kind="measure_set")]
    assert sorted(told) == [2, 5]


@pytest.mark.parametrize(("tries", "day"), [(0, 23), (10, 23), (4, 22)])
def test_numbers_and_days_that_cannot_be(tree: Tree, tries: int, day: int) -> None:
    with pytest.raises(OutOfOrder):
        chosen(tree, "hq", tries, day)


def test_who_keeps_no_posts_chooses_none(tree: Tree) -> None:
    with pytest.raises(NotPermitted):
        chosen(tree, "hq", 4, 23, by="upazila")
