"""The pages about posts: what they show, do and refuse; sent twice, done once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shonod.cases.models import Case
from shonod.offices.models import Holding, Leave, Office, Post
from shonod.people.actions import change_password
from shonod.people.models import Officer
from shonod.posts.jobs import escalate_what_is_late
from tests.fixtures import NOW, PASSWORD, TODAY
from tests.offices.tree import Tree
from tests.posts.conftest import at


@pytest.fixture(autouse=True)
def monday(time_machine: Any) -> Any:
    time_machine.move_to(NOW, tick=True)
    return time_machine


def browser(officer: Officer, office: Office) -> Client:
    change_password(officer, PASSWORD, chain=office.id, at=NOW)
    client = Client()
    client.post("/desk/sign-in/", {"username": officer.username, "password": PASSWORD})
    return client


def day_fields(name: str, on: Any) -> dict[str, str]:
    return {f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")}


def test_an_office_alone_says_that_nobody_stands_above(desk: Client) -> None:
    assert "ওপরে কোনো কার্যালয় নেই" in desk.get("/desk/posts/").content.decode()


def test_leave_is_entered_once_and_called_off(desk: Client, officer: Officer) -> None:
    typed = {"officer": str(officer.id), "cover": ""}
    typed |= day_fields("from_on", TODAY) | day_fields("until_on", TODAY)
    for _ in range(2):
        assert desk.post("/desk/posts/leave/", typed).status_code == 302
    leave = Leave.objects.get()
    assert "আজ ফিরেছেন" in desk.get("/desk/posts/").content.decode()
    for _ in range(2):
        assert desk.post(f"/desk/posts/leave/{leave.id}/end/").status_code == 302
    leave.refresh_from_db()
    assert leave.back_on == TODAY


@pytest.mark.parametrize(
    ("first", "words"), [((2026, 11, 20), "ছুটি আজ বা পরে"), ((2026, 11, 30), "প্রথম দিনের আগে")]
)
def test_what_was_typed_stays_when_refused(
    desk: Client, officer: Officer, first: tuple[int, int, int], words: str
) -> None:
    typed = {"officer": str(officer.id), "from_on_year": "2026"}
    typed |= {"from_on_day": str(first[2]), "from_on_month": str(first[1])}
    answer = desk.post("/desk/posts/leave/", typed | day_fields("until_on", TODAY))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert f'value="{first[2]}"' in page


def test_a_new_account_shows_its_password_once(desk: Client, homna: Office) -> None:
    post = homna.posts.get()
    typed = {"officer": "new", "name": "নাসরিন", "username": "nasrin", "kind": "additional"}
    typed |= day_fields("since_on", TODAY)
    first = desk.post(f"/desk/posts/{post.id}/fill/", typed)
    assert first.status_code == 200
    assert "nasrin" in first.content.decode()
    again = desk.post(f"/desk/posts/{post.id}/fill/", typed)
    assert again.status_code == 302
    assert Holding.objects.filter(officer__username="nasrin").count() == 1
    taken = desk.post(f"/desk/posts/{post.id}/fill/", typed | day_fields("since_on", at(28)))
    assert taken.status_code == 422


def test_posts_are_added_filled_put_under_and_closed(desk: Client, homna: Office) -> None:
    facts = {"title": "ডেস্ক", "role": "front_desk"}
    for _ in range(2):
        assert desk.post("/desk/posts/add/", facts).status_code == 302
    post = Post.objects.get(title="ডেস্ক")
    head = homna.posts.exclude(pk=post.pk).get()
    put = desk.post(f"/desk/posts/{post.id}/superior/", {"superior": str(head.id)})
    assert put.status_code == 302
    refused = desk.post(f"/desk/posts/{head.id}/close/", {"to_post": str(post.id)})
    assert refused.status_code == 422
    closed = desk.post(f"/desk/posts/{post.id}/close/", {"to_post": str(head.id)})
    assert closed.status_code == 302
    assert "ডেস্ক" in desk.get("/desk/posts/").content.decode()


def test_the_ladder_takes_digits_of_both_kinds(desk: Client, homna: Office) -> None:
    typed = {"first_percent": "৪০", "second_percent": "70", "next_after_days": "২"}
    assert desk.post("/desk/posts/ladder/", typed | day_fields("from_on", TODAY)).status_code == 302
    assert homna.ladders.get().first_percent == 40
    backwards = typed | {"second_percent": "30"}
    answer = desk.post("/desk/posts/ladder/", backwards | day_fields("from_on", TODAY))
    assert answer.status_code == 422


def test_a_superior_finds_what_went_up_and_takes_it_over(
    late_case: Case, tree: Tree, monday: Any
) -> None:
    monday.move_to(at(29), tick=True)
    escalate_what_is_late(at(29))
    client = browser(tree.officers["district"], tree.offices["district"])
    address = f"/o/homna-doict/desk/cases/{late_case.id}/"
    assert address in client.get("/o/district/desk/escalated/").content.decode()
    page = client.get(address).content.decode()
    assert "নিজের হাতে নিন" in page
    assert "/deliver/" not in page
    to = {"to_post": str(tree.posts["district"].id), "version": late_case.version}
    for _ in range(2):
        assert client.post(f"{address}hand-over/", to).status_code == 302
    assert "/deliver/" in client.get(address).content.decode()


def test_the_requester_sees_where_it_went(
    make_case: Callable[..., tuple[Case, str]], tree: Tree, monday: Any
) -> None:
    _case, code = make_case()
    escalate_what_is_late(at(26))
    assert "তাগিদ" not in Client().get(f"/track/{code}/", follow=True).content.decode()
    monday.move_to(at(29), tick=True)
    escalate_what_is_late(at(29))
    page = Client().get(f"/track/{code}/", follow=True).content.decode()
    assert "ওপরের পদে উন্নীত হয়েছে" in page
    assert "district, district" in page


def test_five_hundred_offices_below_cost_six_queries(late_case: Case, tree: Tree) -> None:
    parent = tree.offices["district"]
    Office.objects.bulk_create(
        [Office(slug=f"o-{n}", name=f"o-{n}", parent=parent) for n in range(500)]
    )
    client = browser(tree.officers["district"], parent)
    client.get("/o/district/desk/below/")
    with CaptureQueriesContext(connection) as told:
        page = client.get("/o/district/desk/below/").content.decode()
    assert page.count("/o/o-") == 500
    assert len(told) <= 6
