"""Handing a case over: who may, to whom, once."""

from typing import Any

import pytest

from shonod.cases.actions import add_note, deliver_case, hand_over_case
from shonod.cases.models import Case
from shonod.cases.policy import may_work_case
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.ledger.models import Event
from shonod.offices.actions import add_post, renew_rosters
from shonod.offices.models import Office, Post
from shonod.offices.states import Role
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY
from tests.offices.tree import Tree


@pytest.fixture
def tree(homna: Office) -> Tree:
    tree = Tree()
    homna.parent = tree.offices["district"]
    homna.save()
    renew_rosters([homna])
    return tree


@pytest.fixture
def case(tree: Tree, make_case: Any) -> Case:
    found: Case = make_case()[0]
    return found


def test_a_superior_notes_but_answers_only_what_he_took_over(case: Case, tree: Tree) -> None:
    superior = tree.officers["district"]
    add_note(case.id, by=superior, at=NOW, text="কী অবস্থা?")
    assert not may_work_case(superior, case, TODAY)
    with pytest.raises(NotPermitted):
        deliver_case(case.id, by=superior, at=NOW, answer="হয়েছে")
    for _ in range(2):
        hand_over_case(case.id, to_post=tree.posts["district"].id, by=superior, at=NOW)
    assert deliver_case(case.id, by=superior, at=NOW, answer="হয়েছে").is_closed
    assert Event.objects.filter(subject=case.id, kind="case_handed_over").count() == 1


@pytest.mark.parametrize("who", ["acting", "standin"])
def test_strangers_hand_nothing_over(case: Case, tree: Tree, who: str) -> None:
    with pytest.raises(NotPermitted):
        hand_over_case(case.id, to_post=tree.posts["district"].id, by=tree.officers[who], at=NOW)


def test_it_goes_only_where_somebody_answers(case: Case, tree: Tree, officer: Officer) -> None:
    post = add_post(
        case.office, title="x", title_en="", role=Role.OFFICER, by=tree.officers["hq"], at=NOW
    )
    # Empty, but the post above answers for it.
    assert hand_over_case(case.id, to_post=post.id, by=officer, at=NOW).owner == post
    elsewhere: Post = tree.posts["upazila"]
    with pytest.raises(MoveNotAllowed):
        hand_over_case(case.id, to_post=elsewhere.id, by=officer, at=NOW)


def test_a_closed_or_changed_case_is_not_handed_over(
    case: Case, tree: Tree, officer: Officer
) -> None:
    to: dict[str, Any] = {"to_post": tree.posts["district"].id, "by": officer, "at": NOW}
    with pytest.raises(Stale):
        hand_over_case(case.id, **to, version=7)
    deliver_case(case.id, by=officer, at=NOW, answer="হয়েছে")
    with pytest.raises(MoveNotAllowed):
        hand_over_case(case.id, **to)
