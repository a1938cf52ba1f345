"""Who answers for a post on a day: a table, one row a day, and the ways up the tree."""

from typing import Any

import pytest

from shonod.offices.actions import add_office
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries import roster_of, whole_roster
from shonod.offices.states import HoldingKind, Role
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY
from tests.offices.tree import Tree, on

COVER = HoldingKind.COVER


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


@pytest.mark.parametrize(
    ("day", "who"),
    [
        (0, None),  # nobody was there yet, nowhere
        (1, "upazila"),
        (9, "upazila"),
        (10, "standin"),  # on leave from the 10th to the 14th, covered until the 12th
        (12, "standin"),
        (13, "district"),  # the cover is over: the post above
        (14, "district"),
        (15, "upazila"),
        (20, "acting"),  # transferred after the 19th; acting charge from the 18th on
        (25, "acting"),
        (26, "district"),  # the charge ended
        (28, "district"),
        (29, "hq"),  # the district's officer is on leave, and nobody covers
    ],
)
def test_who_answers(tree: Tree, day: int, who: str | None) -> None:
    Holding.objects.filter(post=tree.posts["upazila"]).update(until_on=on(19))
    tree.away("upazila", 10, 14)
    tree.holds("standin", 10, 12, kind=COVER)
    tree.holds("acting", 18, 25, kind=HoldingKind.ADDITIONAL)
    tree.away("district", 29, 40)
    assert tree.answers(day) == who


def test_of_several_in_one_post_the_regular_holder_answers_then_the_newest(tree: Tree) -> None:
    tree.holds("acting", 5, kind=HoldingKind.CURRENT)
    tree.holds("standin", 7, kind=HoldingKind.CURRENT)
    assert tree.answers(8) == "upazila"
    tree.away("upazila", 9, 9)
    assert tree.answers(9) == "standin"


def test_who_came_back_sooner_answers_again(tree: Tree) -> None:
    tree.away("upazila", 10, 14, 12)
    assert [tree.answers(day) for day in (9, 10, 11, 12, 13)] == [
        *("upazila", "district", "district", "upazila", "upazila"),
    ]


def test_an_account_that_is_shut_answers_for_nothing(tree: Tree) -> None:
    Officer.objects.filter(username="upazila").update(is_active=False)
    assert tree.answers(5) == "district"


def test_a_closed_post_is_none_from_its_day_on(tree: Tree) -> None:
    Post.objects.filter(pk=tree.posts["district"].pk).update(closed_on=on(5))
    tree.away("upazila", 4, 6)
    assert [tree.answers(day) for day in (4, 5)] == ["district", "hq"]
    assert tree.answers(5, post="district") is None


def line_of(tree: Tree, post: Post) -> list[str]:
    return [seat.title for seat in tree.roster(5).line(post.id)]


def add(tree: Tree, title: str, role: Role, **more: Any) -> Post:
    return Post.objects.create(office=tree.offices["upazila"], title=title, role=role, **more)


def test_the_line_goes_by_superiors_then_heads_then_offices_above(tree: Tree) -> None:
    clerk = add(tree, "clerk", Role.FRONT_DESK)
    aide = add(tree, "aide", Role.VIEWER, superior=tree.posts["hq"])
    assert line_of(tree, clerk) == ["clerk", "upazila", "district", "hq"]
    assert line_of(tree, aide) == ["aide", "hq"]
    assert line_of(tree, tree.posts["hq"]) == ["hq"]


def test_an_office_without_posts_is_passed_over(tree: Tree) -> None:
    between = add_office(slug="between", name="between", at=NOW, parent=tree.offices["district"])
    Office.objects.filter(slug="upazila").update(parent=between)
    assert line_of(tree, tree.posts["upazila"]) == ["upazila", "district", "hq"]


def test_a_circle_ends_where_it_closes(tree: Tree) -> None:
    head = tree.posts["upazila"]
    over = add(tree, "over", Role.VIEWER, superior=head)
    Post.objects.filter(pk=head.pk).update(superior=over)
    assert line_of(tree, head) == ["upazila", "over"]


def test_a_post_above_its_offices_head_goes_on_to_the_office_above(tree: Tree) -> None:
    over = add(tree, "over", Role.VIEWER)
    Post.objects.filter(pk=tree.posts["upazila"].pk).update(superior=over)
    assert line_of(tree, tree.posts["upazila"]) == ["upazila", "over", "district", "hq"]


def test_posts_of_an_officer_are_those_he_answers_for(tree: Tree) -> None:
    tree.away("upazila", 5, 5)
    district = tree.officers["district"].id
    assert tree.roster(4).posts_of(district) == {tree.posts["district"].id}
    assert tree.roster(5).posts_of(district) == {tree.posts[n].id for n in ("district", "upazila")}


def test_a_roster_is_one_statement_and_kept_until_something_changes(
    tree: Tree, django_assert_num_queries: Any
) -> None:
    office = tree.offices["upazila"]
    office.refresh_from_db()
    with django_assert_num_queries(1):
        roster_of(office, TODAY)
        roster_of(office, TODAY)
    with django_assert_num_queries(1):
        everywhere = whole_roster(TODAY)
    assert set(everywhere.seats) == {post.id for post in tree.posts.values()}
