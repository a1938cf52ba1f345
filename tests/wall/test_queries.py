"""What hangs on the wall."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from shonod.catalogue.actions import publish_charter
from shonod.ground.clock import DHAKA
from shonod.offices.models import Office
from shonod.wall.queries import answerable, board_of, matching, nearest, promise_of
from tests.fixtures import NOW, TODAY

CODES = ["2.1.1", "2.1.2", "2.1.3", *(f"2.2.{n}" for n in range(1, 11))]


def test_the_board_holds_the_thirteen_services_in_order(homna: Office) -> None:
    homna.refresh_from_db()
    board = board_of(homna, TODAY)
    assert board is not None
    assert [terms.service.code for terms in board.terms] == CODES
    assert board.terms_of("2.3.1") is None


def test_the_board_takes_one_query_and_then_none(
    homna: Office, django_assert_num_queries: Any
) -> None:
    homna.refresh_from_db()
    with django_assert_num_queries(1):
        board_of(homna, TODAY)
    with django_assert_num_queries(0):
        board_of(homna, TODAY)


def test_a_new_edition_hangs_from_its_day_on(homna: Office) -> None:
    source = bytes(homna.charters.get().source)
    tomorrow = TODAY + timedelta(days=1)
    publish_charter(homna, source, name="again.txt", effective_on=tomorrow, at=NOW)
    homna.refresh_from_db()
    today_board, tomorrow_board = board_of(homna, TODAY), board_of(homna, tomorrow)
    assert today_board is not None
    assert tomorrow_board is not None
    assert (today_board.charter.number, tomorrow_board.charter.number) == (1, 2)


def test_before_its_day_no_charter_hangs(homna: Office) -> None:
    homna.refresh_from_db()
    assert board_of(homna, TODAY - timedelta(days=1)) is None


# Dhaka time asked at, code, due on, counts as received later
DATES = [
    ((2026, 11, 23, 10, 0), "2.1.1", date(2026, 11, 26), False),  # Monday + 3 = Thursday
    ((2026, 11, 23, 8, 0), "2.1.1", date(2026, 11, 26), False),  # before opening
    ((2026, 11, 23, 17, 0, 1), "2.1.1", date(2026, 11, 29), True),  # Tuesday + 3 = Sunday
    ((2026, 11, 27, 11, 0), "2.1.1", date(2026, 12, 2), True),  # Friday: Sunday + 3
    ((2026, 11, 23, 10, 0), "2.2.1", date(2026, 12, 2), False),  # + 7
    ((2026, 12, 13, 10, 0), "2.1.1", date(2026, 12, 17), False),  # Victory Day between
]


@pytest.mark.parametrize(("asked", "code", "due_on", "later"), DATES)
def test_a_promise_has_todays_date(
    homna: Office, asked: tuple[int, ...], code: str, due_on: date, later: bool
) -> None:
    homna.refresh_from_db()
    board = board_of(homna, TODAY)
    assert board is not None
    terms = board.terms_of(code)
    assert terms is not None
    promise = promise_of(homna, terms, datetime(*asked, tzinfo=DHAKA))  # type: ignore[arg-type, misc]
    assert promise.due is not None
    assert (promise.due.due_on, promise.starts_later) == (due_on, later)


SEARCHES = [
    ("ইন্টারনেট", {"2.2.10"}),
    ("internet", {"2.2.10"}),
    ("প্রশিক্ষন প্রদান", {"2.2.1", "2.2.2", "2.2.3"}),  # ন for ণ
    ("২.১.৩", {"2.1.3"}),
    ("জিরাফ", set()),
    # As people call it, in Bangla, English and Bangla in Latin letters.
    ("ট্রেনিং", {"2.2.1", "2.2.2", "2.2.3"}),
    ("proshikkhon", {"2.2.1", "2.2.2", "2.2.3"}),
    ("কম্পিউটার নষ্ট", {"2.2.5"}),
    ("ডিজিটাল সিগনেচার", {"2.2.8"}),
    ("wifi", {"2.2.10"}),
    # Nothing but marks asks for nothing.
    ("\x00%_'\"<>", set(CODES)),
    ("।।", set(CODES)),
]


@pytest.mark.parametrize(("words", "codes"), SEARCHES)
def test_search_finds_by_either_language_and_any_spelling(
    homna: Office, words: str, codes: set[str]
) -> None:
    homna.refresh_from_db()
    board = board_of(homna, TODAY)
    assert board is not None
    assert {terms.service.code for terms in matching(board.terms, words)} == codes


NEAREST = [
    ("internat", {"2.2.10"}),
    ("আমার অফিসের ইন্টারনেট নাই", {"2.2.10"}),
    ("একটা ল্যাবটপ নষ্ট", {"2.2.5"}),
    ("জিরাফ", set()),
    ("zzzzz", set()),
]


@pytest.mark.parametrize(("words", "codes"), NEAREST)
def test_what_no_service_says_whole_finds_the_nearest(
    homna: Office, words: str, codes: set[str]
) -> None:
    homna.refresh_from_db()
    board = board_of(homna, TODAY)
    assert board is not None
    assert matching(board.terms, words) == []
    assert {terms.service.code for terms in nearest(board.terms, words)} == codes


def test_one_officer_answers_for_all_thirteen(homna: Office) -> None:
    homna.refresh_from_db()
    board = board_of(homna, TODAY)
    assert board is not None
    people = answerable([promise_of(homna, terms, NOW) for terms in board.terms])
    assert [one.terms.officer["name"] for one in people] == ["মোঃ শাহ আলম"]
