"""Posts over time: appointing, handing over, leaving, superiors; each once, with its event."""

from typing import Any

import pytest

from shonod.ground.refusals import NotAbove, NotPermitted, OutOfOrder, PostHeld
from shonod.ledger.models import Event
from shonod.offices.actions import add_post, end_holding, fill_post, set_superior
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries import held_of
from shonod.offices.states import HoldingKind, Role
from tests.fixtures import NOW
from tests.offices.tree import Tree, on

REGULAR = HoldingKind.REGULAR


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def kinds(subject: Any) -> list[str]:
    return list(Event.objects.filter(subject=subject).values_list("kind", flat=True))


def by(tree: Tree) -> dict[str, Any]:
    return {"by": tree.officers["hq"], "at": NOW}


def test_a_post_is_added_once(tree: Tree) -> None:
    facts: dict[str, Any] = {"title": "ডেস্ক", "title_en": "Desk", "role": Role.FRONT_DESK}
    first = add_post(tree.offices["upazila"], **facts, **by(tree))
    assert add_post(tree.offices["upazila"], **facts, **by(tree)) == first
    assert kinds(first.id) == ["post_added"]


def test_a_regular_holder_relieves_the_one_before_on_the_day_before(tree: Tree) -> None:
    version = Office.objects.get(slug="upazila").posts_version
    post, acting = tree.posts["upazila"], tree.officers["acting"]
    for _ in range(2):
        fill_post(post, acting, kind=REGULAR, since_on=on(25), **by(tree))
    assert Holding.objects.get(officer=tree.officers["upazila"]).until_on == on(24)
    assert [tree.answers(day) for day in (24, 25)] == ["upazila", "acting"]
    assert kinds(post.id) == ["post_left", "post_filled"]
    assert Office.objects.get(slug="upazila").posts_version == version + 1


def test_charge_is_held_beside(tree: Tree) -> None:
    post, acting = tree.posts["upazila"], tree.officers["acting"]
    until = {"since_on": on(23), "until_on": on(30)}
    fill_post(post, acting, kind=HoldingKind.ADDITIONAL, **until, **by(tree))
    assert Holding.objects.get(officer=tree.officers["upazila"]).until_on is None
    assert tree.answers(24) == "upazila"


def test_what_was_done_keeps_the_name_and_post_of_its_day(tree: Tree) -> None:
    """Transferred on the 25th, he holds another post from then on."""
    office, moved = tree.offices["upazila"], tree.officers["upazila"]
    other = add_post(office, title="অন্য", title_en="", role=Role.OFFICER, **by(tree))
    fill_post(
        tree.posts["upazila"], tree.officers["acting"], kind=REGULAR, since_on=on(25), **by(tree)
    )
    fill_post(other, moved, kind=REGULAR, since_on=on(25), **by(tree))
    office.refresh_from_db()
    held = held_of(office)
    later = NOW.replace(day=26)
    assert [held.post(moved.id, at) for at in (NOW, later)] == [tree.posts["upazila"], other]
    assert held.post(None, NOW) is None


@pytest.mark.parametrize(("since", "until", "refusal"), [(25, 24, OutOfOrder), (1, None, PostHeld)])
def test_days_that_cannot_be(tree: Tree, since: int, until: int | None, refusal: Any) -> None:
    days = {"since_on": on(since), "until_on": on(until) if until else None}
    with pytest.raises(refusal):
        fill_post(tree.posts["upazila"], tree.officers["acting"], kind=REGULAR, **days, **by(tree))


@pytest.mark.parametrize(
    ("until", "refused"),
    [(24, False), (22, False), (21, True)],  # today is the 23rd
)
def test_a_holding_ends_no_sooner_than_yesterday(tree: Tree, until: int, refused: bool) -> None:
    holding = Holding.objects.get(officer=tree.officers["upazila"])
    if refused:
        with pytest.raises(OutOfOrder):
            end_holding(holding, until_on=on(until), **by(tree))
        return
    assert end_holding(holding, until_on=on(until), **by(tree))
    assert not end_holding(holding, until_on=on(until), **by(tree))


def test_who_has_not_begun_never_comes(tree: Tree) -> None:
    holding = tree.holds("acting", 28, kind=HoldingKind.CURRENT)
    assert end_holding(holding, until_on=on(27), **by(tree))
    assert not Holding.objects.filter(officer=tree.officers["acting"]).exists()


def test_a_superior_is_here_or_above_and_never_below(tree: Tree) -> None:
    head = tree.posts["upazila"]
    assert set_superior(head, tree.posts["hq"], **by(tree))
    assert not set_superior(head, tree.posts["hq"], **by(tree))
    assert [seat.title for seat in tree.roster(5).line(head.id)] == ["upazila", "hq"]
    with pytest.raises(NotAbove):
        set_superior(tree.posts["hq"], head, **by(tree))
    under = Post.objects.create(office=head.office, title="u", role=Role.VIEWER, superior=head)
    with pytest.raises(NotAbove):
        set_superior(head, under, **by(tree))


@pytest.mark.parametrize(
    ("who", "may"),
    [("hq", True), ("district", True), ("upazila", False), ("acting", False)],
)
def test_posts_are_kept_from_above_where_there_is_somebody(tree: Tree, who: str, may: bool) -> None:
    facts: dict[str, Any] = {"title": "x", "title_en": "", "role": Role.VIEWER, "at": NOW}
    if may:
        assert add_post(tree.offices["upazila"], by=tree.officers[who], **facts)
        return
    with pytest.raises(NotPermitted):
        add_post(tree.offices["upazila"], by=tree.officers[who], **facts)


def test_an_office_of_one_keeps_its_own_posts(tree: Tree) -> None:
    Office.objects.filter(slug="upazila").update(parent=None)
    alone = tree.officers["upazila"]
    facts: dict[str, Any] = {"title": "x", "title_en": "", "role": Role.VIEWER}
    assert add_post(tree.offices["upazila"], by=alone, at=NOW, **facts)
