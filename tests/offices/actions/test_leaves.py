"""Going on leave, with somebody who covers or the post above, and coming back."""

from datetime import timedelta

import pytest

from shonod.ground.refusals import NotPermitted, OutOfOrder
from shonod.ledger.models import Event
from shonod.offices.actions import end_leave, take_leave
from shonod.offices.models import Leave
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from tests.fixtures import NOW
from tests.offices.tree import Tree, on


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def leave(tree: Tree, first: int, last: int, *, cover: str = "", by: str = "upazila") -> Leave:
    return take_leave(
        tree.offices["upazila"],
        tree.officers["upazila"],
        from_on=on(first),
        until_on=on(last),
        cover=tree.officers[cover] if cover else None,
        by=tree.officers[by],
        at=NOW,
    )


def roles(tree: Tree, name: str, day: int) -> set[Role]:
    return roles_of(tree.officers[name], tree.offices["upazila"], on(day))


def test_who_covers_has_the_desk_for_those_days(tree: Tree) -> None:
    for _ in range(2):
        leave(tree, 24, 26, cover="standin")
    assert [tree.answers(day) for day in range(23, 28)] == [
        *("upazila", "standin", "standin", "standin", "upazila"),
    ]
    assert [roles(tree, "standin", day) for day in (23, 24, 27)] == [set(), {Role.OFFICER}, set()]
    assert roles(tree, "upazila", 25) == {Role.OFFICER}
    found = Event.objects.filter(kind__in=("leave_taken", "post_filled"))
    assert list(found.order_by("sequence").values_list("kind", flat=True)) == [
        *("leave_taken", "post_filled"),
    ]


def test_an_officer_alone_goes_and_the_post_above_has_his_desk(tree: Tree) -> None:
    leave(tree, 24, 26)
    assert [tree.answers(day) for day in (23, 24, 27)] == ["upazila", "district", "upazila"]
    # Otherwise the post above watches; while nobody else is there, it works.
    assert roles(tree, "district", 23) == {Role.SUPERVISOR}
    assert roles(tree, "district", 24) == {Role.SUPERVISOR, Role.OFFICER}
    assert roles(tree, "hq", 24) == {Role.SUPERVISOR}


def test_coming_back_sooner_ends_the_cover(tree: Tree) -> None:
    taken = leave(tree, 23, 27, cover="standin")
    back = NOW + timedelta(days=2)
    assert end_leave(taken, by=tree.officers["upazila"], at=back)
    assert not end_leave(taken, by=tree.officers["upazila"], at=back)
    assert [tree.answers(day) for day in (23, 24, 25, 26)] == [
        *("standin", "standin", "upazila", "upazila"),
    ]
    assert roles(tree, "standin", 25) == set()


def test_a_leave_called_off_never_was(tree: Tree) -> None:
    taken = leave(tree, 25, 27, cover="standin")
    assert end_leave(taken, by=tree.officers["district"], at=NOW)
    assert {tree.answers(day) for day in (24, 25, 26, 27)} == {"upazila"}
    assert not tree.officers["standin"].holdings.exists()
    assert leave(tree, 25, 28)


@pytest.mark.parametrize(
    ("first", "last", "cover"),
    [(22, 24, ""), (26, 25, ""), (24, 25, "upazila"), (28, 30, "")],
)
def test_days_that_cannot_be(tree: Tree, first: int, last: int, cover: str) -> None:
    leave(tree, 29, 31)
    with pytest.raises(OutOfOrder):
        leave(tree, first, last, cover=cover)


def test_anothers_leave_is_set_by_who_keeps_the_posts(tree: Tree) -> None:
    assert leave(tree, 24, 24, by="district")
    with pytest.raises(NotPermitted):
        leave(tree, 26, 26, by="acting")
