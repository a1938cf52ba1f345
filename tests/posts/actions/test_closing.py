"""A post is closed: its open requests are in another one, in the same transaction."""

from typing import Any

import pytest

from shonod.cases.actions import hand_over_case
from shonod.cases.models import Case
from shonod.ground.refusals import LastPost, MoveNotAllowed, NotPermitted, PostHeld
from shonod.ledger.models import Event
from shonod.offices.actions import add_post
from shonod.offices.models import Office, Post
from shonod.offices.states import Role
from shonod.people.models import Officer
from shonod.posts.actions import close_post
from shonod.posts.queries import without_owner
from tests.fixtures import NOW, TODAY
from tests.offices.tree import Tree


@pytest.fixture
def other(homna: Office, officer: Officer) -> Post:
    return add_post(homna, title="অন্য", title_en="", role=Role.OFFICER, by=officer, at=NOW)


def test_its_open_requests_go_to_the_other(late_case: Case, other: Post, tree: Tree) -> None:
    post, keeper = late_case.owner, tree.officers["district"]
    assert post is not None
    assert [close_post(post, to_post=other, by=keeper, at=NOW) for _ in range(2)] == [1, 0]
    late_case.refresh_from_db()
    assert late_case.owner == other
    handed = Event.objects.get(subject=late_case.id, kind="case_handed_over")
    assert handed.data == {"from_post": str(post.id), "to_post": str(other.id)}
    assert without_owner() == {}
    post.refresh_from_db()
    assert post.closed_on == TODAY


def test_what_it_took_over_from_below_goes_too(late_case: Case, tree: Tree) -> None:
    district, keeper = tree.posts["district"], tree.officers["district"]
    hand_over_case(late_case.id, to_post=district.id, by=keeper, at=NOW)
    facts: dict[str, Any] = {"title": "নতুন", "title_en": "", "role": Role.OFFICER}
    other = add_post(district.office, **facts, by=tree.officers["hq"], at=NOW)
    assert close_post(district, to_post=other, by=tree.officers["hq"], at=NOW) == 1
    late_case.refresh_from_db()
    assert late_case.owner == other
    handed = Event.objects.filter(subject=late_case.id, kind="case_handed_over")
    assert {event.chain for event in handed} == {late_case.office_id}


def test_new_requests_go_to_what_is_left(late_case: Case, other: Post, officer: Officer, make_case):
    post = late_case.owner
    assert post is not None
    close_post(post, to_post=other, by=officer, at=NOW)
    assert make_case()[0].owner == other


def test_the_last_one_stays(homna: Office, officer: Officer) -> None:
    post = homna.posts.get()
    desk = add_post(homna, title="ডেস্ক", title_en="", role=Role.FRONT_DESK, by=officer, at=NOW)
    with pytest.raises(LastPost):
        close_post(post, to_post=desk, by=officer, at=NOW)
    with pytest.raises(PostHeld):
        close_post(desk, to_post=desk, by=officer, at=NOW)


def test_nothing_goes_where_nobody_would_answer(homna: Office, other: Post, officer: Officer):
    post = homna.posts.exclude(pk=other.pk).get()
    with pytest.raises(MoveNotAllowed):
        close_post(post, to_post=other, by=officer, at=NOW)


def test_who_keeps_no_posts_closes_none(other: Post, rupali_officer: Officer, homna: Office):
    with pytest.raises(NotPermitted):
        close_post(other, to_post=homna.posts.first(), by=rupali_officer, at=NOW)
