"""Setting a ladder, which holds below until an office there sets its own."""

from datetime import date

import pytest

from shonod.ground.refusals import NotPermitted, OutOfOrder
from shonod.ledger.models import Event
from shonod.offices.actions import set_ladder
from shonod.offices.models import Ladder, Office
from shonod.offices.queries import ladder_of, steps_of
from shonod.offices.states import Steps
from tests.fixtures import NOW
from tests.offices.tree import Tree, on

OWN, ABOVES = Steps(40, 70, 2), Steps(60, 90, 5)


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def set_for(tree: Tree, name: str, steps: Steps, day: int, by: str = "hq") -> Ladder | None:
    return set_ladder(tree.offices[name], steps, from_on=on(day), by=tree.officers[by], at=NOW)


def steps(name: str, day: date) -> Steps:
    return steps_of(Office.objects.get(slug=name), day)


def test_the_nearest_ladder_in_force_holds(tree: Tree) -> None:
    assert steps("upazila", on(23)) == Steps()
    assert ladder_of(tree.offices["upazila"], on(23)) is None
    set_for(tree, "hq", ABOVES, 24)
    set_for(tree, "upazila", OWN, 26)
    assert [steps("upazila", on(day)) for day in (23, 24, 26)] == [Steps(), ABOVES, OWN]
    assert steps("district", on(26)) == ABOVES


def test_the_same_steps_again_are_no_news(tree: Tree) -> None:
    assert set_for(tree, "upazila", OWN, 23)
    assert set_for(tree, "upazila", OWN, 23) is None
    assert Event.objects.filter(kind="ladder_set").count() == 1


@pytest.mark.parametrize(
    ("wrong", "day"), [(Steps(80, 50, 3), 23), (Steps(50, 100, 3), 23), (Steps(), 22)]
)
def test_steps_that_cannot_be(tree: Tree, wrong: Steps, day: int) -> None:
    with pytest.raises(OutOfOrder):
        set_for(tree, "upazila", wrong, day)


def test_who_keeps_no_posts_sets_none(tree: Tree) -> None:
    with pytest.raises(NotPermitted):
        set_for(tree, "upazila", OWN, 23, by="upazila")
