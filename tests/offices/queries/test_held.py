"""The post somebody acted in: his own before charge, the office's own before others."""

from typing import Any

import pytest

from shonod.offices.queries import Held
from shonod.offices.states import HoldingKind
from tests.fixtures import NOW
from tests.offices.tree import Tree


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def test_his_own_post_comes_before_one_he_has_charge_of(tree: Tree) -> None:
    tree.holds("district", 1, kind=HoldingKind.ADDITIONAL)
    who = tree.officers["district"].id
    assert Held.of(tree.offices["district"], [who]).post(who, NOW) == tree.posts["district"]
    assert Held.of(tree.offices["upazila"], [who]).post(who, NOW) == tree.posts["upazila"]


def test_before_he_came_he_had_none(tree: Tree) -> None:
    who = tree.officers["upazila"].id
    held = Held.of(tree.offices["upazila"], [who])
    assert held.post(who, NOW.replace(month=10)) is None


def test_one_query_and_none_for_nobody(tree: Tree, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        Held.of(tree.offices["upazila"], [one.id for one in tree.officers.values()])
    with django_assert_num_queries(0):
        assert Held.of(tree.offices["upazila"], [None]).post(None, NOW) is None
