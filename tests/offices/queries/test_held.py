"""The post somebody acted in: his own before charge, the office's own before others."""

from typing import Any

import pytest

from shonod.offices.actions import renew_rosters
from shonod.offices.models import Office
from shonod.offices.queries import held_of
from shonod.offices.states import HoldingKind
from tests.fixtures import NOW
from tests.offices.tree import Tree


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def test_his_own_post_comes_before_one_he_has_charge_of(tree: Tree) -> None:
    tree.holds("district", 1, kind=HoldingKind.ADDITIONAL)
    tree.holds("upazila", 1, post="district", kind=HoldingKind.CURRENT)
    renew_rosters(tree.offices.values())
    who = tree.officers["district"].id
    seats = {name: Office.objects.get(slug=name) for name in ("district", "upazila")}
    found = {name: held_of(office).post(who, NOW) for name, office in seats.items()}
    assert found == {name: tree.posts[name] for name in seats}


def test_before_he_came_he_had_none(tree: Tree) -> None:
    who = tree.officers["upazila"].id
    held = held_of(tree.offices["upazila"])
    assert held.post(who, NOW.replace(month=10)) is None
    assert held.post(None, NOW) is None


def test_it_is_read_once(tree: Tree, django_assert_num_queries: Any) -> None:
    held_of(tree.offices["upazila"])
    with django_assert_num_queries(0):
        held_of(tree.offices["upazila"])
