"""A closed account is out at once, and no post is left alone by it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from shonod.ground.refusals import NobodyAnswers, NotPermitted
from shonod.ledger.models import Event
from shonod.offices.actions import appoint, close_account, open_account
from shonod.offices.states import Role
from shonod.people.actions import change_password
from shonod.people.models import Officer
from tests.fixtures import NOW, PASSWORD
from tests.offices.tree import Tree, on


@pytest.fixture
def tree(db: None) -> Tree:
    return Tree()


def test_it_ends_sessions_at_once_and_the_post_above_answers(tree: Tree, ten_on_monday) -> None:
    office, officer, hq = tree.offices["upazila"], tree.officers["upazila"], tree.officers["hq"]
    change_password(officer, PASSWORD, chain=office.id, at=NOW)
    client = Client()
    client.post("/desk/sign-in/", {"username": officer.username, "password": PASSWORD})
    assert client.get("/o/upazila/desk/posts/").status_code == 200
    assert [close_account(office, officer, by=hq, at=NOW) for _ in "ab"] == [True, False]
    assert client.get("/o/upazila/desk/posts/").status_code == 302
    assert not Session.objects.exists()
    assert tree.answers(23) == "district"
    assert open_account(office, officer, by=hq, at=NOW + timedelta(hours=1))
    assert tree.answers(23) == "upazila"
    kinds = Event.objects.filter(subject=officer.id).order_by("sequence")
    assert [event.kind for event in kinds][-2:] == ["account_closed", "account_opened"]


def test_the_only_one_who_answers_stays(tree: Tree) -> None:
    """A second officer of the highest office has the first above him, and nobody is above both."""
    hq, second = tree.offices["hq"], tree.officers["acting"]
    second_post = {"title": "দ্বিতীয়", "title_en": "", "role": Role.SUPERVISOR, "since_on": on(1)}
    appoint(second, office=hq, **second_post)
    with pytest.raises(NobodyAnswers):
        close_account(hq, tree.officers["hq"], by=second, at=NOW)
    assert close_account(hq, second, by=tree.officers["hq"], at=NOW)


@pytest.mark.parametrize(
    ("officer", "by"), [("hq", "hq"), ("standin", "hq"), ("upazila", "standin")]
)
def test_neither_ones_own_nor_a_strangers_nor_by_anybody(tree: Tree, officer: str, by: str) -> None:
    office = tree.offices["hq" if officer == "hq" else "upazila"]
    with pytest.raises(NotPermitted):
        close_account(office, tree.officers[officer], by=tree.officers[by], at=NOW)
    assert Officer.objects.get(username=officer).is_active
