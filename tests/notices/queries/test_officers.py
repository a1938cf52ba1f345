"""Whom the day is told to, and what it brings."""

from datetime import date, datetime

import pytest

from shonod.cases.models import Case
from shonod.ground.clock import DHAKA
from shonod.notices.models import Cursor
from shonod.notices.queries.officers import brought_to, offices_opened, posts_held
from shonod.offices.models import Post
from tests.fixtures import NOW, TODAY


def test_an_office_is_told_of_while_it_is_open_and_was_not_told(homna):
    assert list(offices_opened(NOW)) == [homna]
    assert not list(offices_opened(datetime(2026, 11, 23, 3, 0, tzinfo=DHAKA)))
    Cursor.objects.update_or_create(chain=homna.id, defaults={"digest_on": TODAY})
    assert not list(offices_opened(NOW))


def test_each_officer_with_the_posts_held_that_day(homna, officer):
    post = Post.objects.get(office=homna)
    assert posts_held(homna, TODAY) == {officer: [post.id]}
    assert not posts_held(homna, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("due_on", "field"),
    [
        ("2026-11-22", "overdue"),
        ("2026-11-23", "due_today"),
        ("2026-11-24", "due_next"),
        ("2026-11-25", None),
    ],
)
def test_what_a_day_brings(homna, make_case, due_on, field):
    make_case()
    Case.objects.update(due_on=due_on)
    post = Post.objects.get(office=homna)
    brought = brought_to(homna, [post.id], TODAY)
    days = {"overdue", "due_today", "due_next"}
    assert {name for name in days if getattr(brought, name)} == ({field} if field else set())
    assert brought.new == 1
    # A request of another's post is another's.
    assert not any(brought_to(homna, [], TODAY))
    Case.objects.update(owner=None)
    assert any(brought_to(homna, [], TODAY))
