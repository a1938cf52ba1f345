"""What a superior sees of the offices below; in few queries, however many there are."""

from datetime import timedelta
from typing import Any

from shonod.cases.models import Case
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.posts.jobs import escalate_what_is_late
from shonod.posts.queries import escalated_to, known_to, staff_of, standings, targets_of
from tests.fixtures import NOW, TODAY
from tests.offices.tree import Tree
from tests.posts.conftest import at

LATER = TODAY + timedelta(days=6)


def test_what_went_up_lies_with_the_post_it_went_to(late_case: Case, tree: Tree) -> None:
    escalate_what_is_late(at(29))
    district, hq = tree.posts["district"].id, tree.posts["hq"].id
    assert [case.id for case in escalated_to([district])] == [late_case.id]
    assert not escalated_to([hq]).exists()


def test_late_and_due_soon_by_office(late_case: Case, tree: Tree, django_assert_num_queries: Any):
    offices = [late_case.office, tree.offices["upazila"]]
    with django_assert_num_queries(1):
        rows = standings(offices, LATER, LATER)
    assert [row[1:] for row in rows] == [(1, 1, 0), (0, 0, 0)]
    soon = standings(offices, TODAY, LATER)[0]
    assert (soon.late, soon.due_soon) == (0, 1)


def test_who_can_be_chosen_is_who_works_near(homna: Office, tree: Tree, officer: Officer) -> None:
    names = {one.username for one in known_to(homna, TODAY)}
    assert names == {"homna", "district", "hq", "upazila"}
    assert staff_of(homna, TODAY) == [officer]


def test_a_case_can_go_to_the_posts_of_its_office_and_ones_own(
    late_case: Case, tree: Tree, officer: Officer
) -> None:
    own = {late_case.owner_id}
    assert {seat.id for seat in targets_of(late_case, officer, TODAY)} == own
    district = tree.officers["district"]
    found = {seat.id for seat in targets_of(late_case, district, NOW.date())}
    assert found == own | {tree.posts["district"].id}
