"""The public pages say who answers today, where that is not whom the charter prints."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from shonod.offices.actions import end_leave, fill_post, take_leave
from shonod.offices.models import Office
from shonod.offices.states import HoldingKind
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

PAGES = ("/", "/services/2.1.1/", "/charter/")
OTHER = "নাসরিন আক্তার"


@pytest.fixture(autouse=True)
def monday(time_machine: Any) -> Any:
    time_machine.move_to(NOW, tick=False)
    return time_machine


@pytest.fixture
def other(homna: Office) -> Officer:
    return add_officer(username="nasrin", name=OTHER, chain=homna.id, at=NOW)[0]


def page(client: Client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_leave_shows_from_its_first_day_to_its_last(
    client: Client, homna: Office, officer: Officer, other: Officer, monday: Any, path: str
) -> None:
    assert OTHER not in page(client, path)
    first = TODAY + timedelta(days=1)
    leave = take_leave(
        homna, officer, from_on=first, until_on=first, cover=other, by=officer, at=NOW
    )
    shown = []
    for days in range(3):
        monday.move_to(NOW + timedelta(days=days), tick=False)
        shown.append(OTHER in page(client, path))
    assert shown == [False, True, False]
    monday.move_to(NOW + timedelta(days=1), tick=False)
    end_leave(leave, by=officer, at=NOW + timedelta(days=1))
    assert OTHER not in page(client, path)


def test_a_new_holder_stands_in_the_place_of_who_is_printed(
    client: Client, homna: Office, officer: Officer, other: Officer, monday: Any
) -> None:
    fill_post(
        homna.posts.get(),
        other,
        kind=HoldingKind.REGULAR,
        since_on=TODAY + timedelta(days=1),
        phone="+8801911111111",
        by=officer,
        at=NOW,
    )
    monday.move_to(NOW + timedelta(days=1), tick=False)
    shown = page(client, "/services/2.1.1/")
    assert OTHER in shown
    assert "tel:+8801911111111" in shown
    assert "সনদে এখনো ছাপা আছে" in shown
    # The edition itself says what it said.
    assert OTHER not in page(client, "/charter/editions/1/")


def test_a_kept_page_costs_one_query_also_while_somebody_covers(
    client: Client, homna: Office, officer: Officer, other: Officer, django_assert_num_queries: Any
) -> None:
    take_leave(homna, officer, from_on=TODAY, until_on=TODAY, cover=other, by=officer, at=NOW)
    page(client, "/services/2.1.1/")
    with django_assert_num_queries(1):
        assert OTHER in page(client, "/services/2.1.1/")
