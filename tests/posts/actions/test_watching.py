"""No open request without a post, no post without somebody: else the desk says so."""

from typing import Any

from shonod.cases.models import Case
from shonod.offices.actions import take_leave
from shonod.offices.models import Office, Post
from shonod.people.models import Officer
from shonod.posts.actions import watch_posts
from shonod.posts.jobs import escalate_what_is_late
from shonod.posts.queries import went_up, without_owner
from tests.fixtures import NOW, TODAY
from tests.offices.tree import Tree
from tests.posts.conftest import at


def alarms(slug: str) -> dict[str, int]:
    return Office.objects.get(slug=slug).alarms


def test_all_is_silent_as_long_as_all_is_well(late_case: Case, django_assert_max_num_queries: Any):
    with django_assert_max_num_queries(5):
        assert watch_posts(NOW) == 0
    assert alarms("homna-doict") == {}


def test_a_request_without_a_post_is_told_of(late_case: Case) -> None:
    Post.objects.filter(pk=late_case.owner_id).update(closed_on=TODAY)
    assert without_owner() == {late_case.office_id: 1}
    watch_posts(NOW)
    assert alarms("homna-doict") == {"without_owner": 1}
    Post.objects.filter(pk=late_case.owner_id).update(closed_on=None)
    watch_posts(NOW)
    assert alarms("homna-doict") == {}


def test_a_post_that_nobody_answers_for_is_told_of(homna: Office, officer: Officer) -> None:
    take_leave(homna, officer, from_on=TODAY, until_on=TODAY, by=officer, at=NOW)
    watch_posts(NOW)
    assert alarms("homna-doict") == {"nobody_answers": 1}


def test_what_went_up_is_told_where_it_came(late_case: Case, tree: Tree) -> None:
    escalate_what_is_late(at(29))
    assert went_up() == {tree.offices["district"].id: 1}
    watch_posts(at(29))
    assert alarms("district") == {"went_up": 1}
