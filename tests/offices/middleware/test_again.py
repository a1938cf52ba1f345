"""What was said to all is said again, to whom it was meant for and while it is true."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from shonod.offices.middleware import SaidAgain
from shonod.offices.models import Office
from shonod.offices.queries import reading_at
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


class Inside:
    """What stands behind the door: it answers with a new number each time."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        vars(request)["reading"] = reading_at(host="testserver")
        has_it = request.headers.get("If-None-Match") == "the-etag"
        response = HttpResponse(str(self.asked), status=304 if has_it else 200)
        vars(response)["says_same"] = request.path != "/other/"
        if request.path == "/cookie/":
            response.set_cookie("hello", "reader")
        return response


# How the same is asked twice, and whether the second is answered at the door.
ASKED = [
    ({}, True),
    ({"headers": {"Accept-Encoding": "gzip"}}, True),
    ({"headers": {"Cookie": "django_language=en"}}, True),
    ({"headers": {"If-None-Match": "the-etag"}}, True),
    # What could be made up without end, or is for one reader.
    ({"headers": {"If-None-Match": "another"}}, False),
    ({"headers": {"Cookie": "django_language=xx"}}, False),
    ({"headers": {"Cookie": "sessionid=1"}}, False),
    ({"headers": {"Cookie": "messages=1"}}, False),
    ({"path": "/?q=word"}, False),
    ({"path": "/other/"}, False),
    ({"path": "/cookie/"}, False),
    ({"method": "HEAD"}, False),
    ({"method": "POST"}, False),
]


@pytest.fixture
def inside() -> Inside:
    return Inside()


@pytest.fixture
def door(inside: Inside) -> SaidAgain:
    return SaidAgain(inside)


def asked(*, method: str = "GET", path: str = "/", headers: dict[str, str] | None = None) -> Any:
    return RequestFactory().generic(method, path, headers=headers)


@pytest.mark.parametrize(("how", "is_again"), ASKED, ids=[str(n) for n in range(len(ASKED))])
def test_who_is_answered_at_the_door(
    homna: Office, door: SaidAgain, inside: Inside, how: dict[str, Any], is_again: bool
) -> None:
    with time_machine.travel(NOW, tick=False):
        first, second = door(asked(**how)), door(asked(**how))
    assert inside.asked == (1 if is_again else 2)
    assert second.status_code == first.status_code
    assert (second.content == first.content) is is_again


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/elsewhere/"},
        {"headers": {"Host": "other.example"}},
        {"headers": {"Accept-Encoding": "gzip"}},
        {"headers": {"Cookie": "django_language=en"}},
    ],
    ids=["address", "host", "packed", "language"],
)
def test_who_asks_otherwise_is_answered_anew(
    homna: Office, door: SaidAgain, inside: Inside, other: dict[str, Any]
) -> None:
    with time_machine.travel(NOW, tick=False):
        door(asked())
        door(asked(**other))
    assert inside.asked == 2


def test_it_ends_with_the_minute_and_with_the_offices_row(
    homna: Office, door: SaidAgain, inside: Inside
) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        door(asked())
        clock.shift(timedelta(seconds=59))
        door(asked())
        assert inside.asked == 1
        clock.shift(timedelta(seconds=1))
        door(asked())
        assert inside.asked == 2
        Office.objects.update(name="Another name")
        door(asked())
        assert inside.asked == 3


def test_a_page_said_again_has_all_its_headers(client: Client, homna: Office) -> None:
    cache.clear()
    with time_machine.travel(NOW, tick=False):
        page = client.get("/")
        known = {"HTTP_IF_NONE_MATCH": page.headers["ETag"]}
        answers = [page, client.get("/"), client.get("/", **known), client.get("/", **known)]
    told = [(one.status_code, one.content, dict(one.items())) for one in answers]
    assert told[0] == told[1]
    assert told[2] == told[3]
    assert (told[1][0], told[3][0]) == (200, 304)
