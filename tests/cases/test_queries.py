"""Reading cases: by code, in piles, page by page; never another office's."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shonod.cases.actions import (
    Requester,
    add_note,
    ask_requester,
    deliver_case,
    reply_to_office,
    write_to_requester,
)
from shonod.cases.models import Case
from shonod.cases.queries import (
    Page,
    Today,
    all_piles,
    case_by_code,
    codes_open,
    desk_of,
    found_by_words,
    page_of,
    piles_of,
    promises_by_code,
    talk_of,
    today_of,
)
from shonod.cases.states import PauseReason
from shonod.ground.code import new_code
from shonod.ground.refusals import CodeMistyped
from shonod.ground.seal import Seal
from tests.cases.moments import at
from tests.fixtures import TODAY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def queue(make_case, officer) -> dict[str, Case]:
    """One case for each pile; today is Monday, 30 November."""
    late, _ = make_case()
    closed, _ = make_case()
    deliver_case(closed.id, by=officer, at=at(24), answer="এই নিন")
    today, _ = make_case(at=at(25))
    new, _ = make_case("2.2.1", at=at(26))
    waiting, _ = make_case("2.2.1", at=at(26))
    ask_requester(
        waiting.id, by=officer, at=at(26), question="?", reason=PauseReason.VISIT,
        until_on=date(2026, 12, 3),
    )  # fmt: skip
    return {"overdue": late, "due_today": today, "new": new, "waiting": waiting, "closed": closed}


NOW = date(2026, 11, 30)


def test_a_code_opens_its_case_in_its_own_office_alone(make_case, homna, rupali):
    case, code = make_case()
    assert case_by_code(homna, code) == case
    assert case_by_code(rupali, code) is None
    assert case_by_code(homna, new_code()) is None
    with pytest.raises(CodeMistyped):
        case_by_code(homna, code[:-1])


def test_the_first_look_counts_each_pile(homna, queue):
    assert today_of(homna, NOW) == Today(overdue=1, due_today=1, new=3, waiting=1, open=4)


def test_the_piles_by_service_add_up_to_the_first_look(homna, rupali, queue):
    piles, edition = piles_of(homna, NOW)
    assert set(piles) == {queue["overdue"].service_id, queue["new"].service_id}
    assert all_piles(piles.values()) == today_of(homna, NOW)
    assert edition == homna.charters.get().id
    assert piles_of(rupali, NOW) == ({}, None)
    assert all_piles([]) == Today(0, 0, 0, 0, 0)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of SQLite")
def test_the_piles_are_counted_in_the_index_of_open_cases(homna):
    with CaptureQueriesContext(connection) as asked:
        piles_of(homna, NOW)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked.captured_queries[0]['sql']}")
        assert "COVERING INDEX case_piles" in str(cursor.fetchall())


def test_the_promises_of_an_edition_stand_in_the_charters_order(homna):
    promises = promises_by_code(homna.charters.get().id)
    assert list(promises)[:4] == ["2.1.1", "2.1.2", "2.1.3", "2.2.1"]
    assert len(promises) == 13


@pytest.mark.parametrize("pile", ["overdue", "due_today", "waiting", "closed"])
def test_a_pile_holds_its_own_cases(homna, queue, pile: str):
    assert list(desk_of(homna, pile=pile, today=NOW)) == [queue[pile]]


def test_the_whole_queue_stands_by_due_date(homna, queue):
    due = [case.due_on for case in desk_of(homna, pile="open", today=NOW)]
    assert len(due) == 4
    assert due == sorted(due)


def test_a_service_narrows_the_queue(homna, queue):
    found = desk_of(homna, pile="open", today=NOW, service="2.2.1")
    assert set(found) == {queue["new"], queue["waiting"]}


def test_another_offices_desk_is_empty(rupali, queue):
    for pile in (*Today._fields, "closed"):
        assert not desk_of(rupali, pile=pile, today=NOW).exists()
    assert not found_by_words(rupali, "সালমা").exists()


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("রহিমা", True),
        ("রহিমা কলেজ", True),
        ("COLLEGE", True),
        ("০১৭১২৩৪৫৬৭৮", False),  # the case has another number
        ("01811222333", True),
        ("০১৮১১২২২৩৩৩", True),
        ("01811-222333", True),
        ("+880 1811-222333", True),
        ("01811", True),
        ("রহি", True),  # the beginning of a word
        ("রহীমা", True),  # spelt with another i
        ("হিমা", False),  # the end of a word
        ("০৫.৪১", True),
        ("05-41.77", True),
        ("asker@example.org", True),
        ("\"' NEAR * :", False),
        ("  ", False),
        ("রহিমা বিদ্যালয়", False),
    ],
)
def test_every_word_is_looked_for(homna, make_case, words: str, is_found: bool):
    asker = Requester(
        name="রহিমা",
        organisation="Homna College কলেজ",
        phone="+8801811222333",
        email="asker@example.org",
        memo_number="০৫.৪১.৭৭",
    )
    case, _ = make_case(requester=asker)
    assert list(found_by_words(homna, words)) == ([case] if is_found else [])


def test_the_talk_is_told_in_order_and_notes_only_to_the_desk(make_case, officer):
    case, _ = make_case()
    reply_to_office(case.id, at=at(24, 10), text="এক")
    add_note(case.id, by=officer, at=at(24, 11), text="ভেতরের")
    write_to_requester(case.id, by=officer, at=at(24, 12), text="দুই")
    assert [m.text for m in talk_of(case, internal=False)] == ["এক", "দুই"]
    assert [m.text for m in talk_of(case, internal=True)] == ["এক", "ভেতরের", "দুই"]


def test_pages_lead_through_the_queue_and_back(homna, make_case):
    made = [make_case(at=at(23, 10, n))[0].id for n in range(7)]
    queue = desk_of(homna, pile="open", today=TODAY)
    first = page_of(queue, size=3)
    assert (ids(first), first.before) == (made[:3], None)
    second = page_of(queue, after=first.after or "", size=3)
    assert ids(second) == made[3:6]
    last = page_of(queue, after=second.after or "", size=3)
    assert (ids(last), last.after) == (made[6:], None)
    back = page_of(queue, before=last.before or "", size=3)
    assert ids(back) == made[3:6]
    start = page_of(queue, before=back.before or "", size=3)
    assert (ids(start), start.before) == (made[:3], None)


def ids(page: Page) -> list[UUID]:
    return [line.id for line in page.cases]


@pytest.mark.parametrize("mark", ["x", "2026-11-23", "2026-11-23_x", "_", "2026-13-45_" + "0" * 32])
def test_what_is_no_mark_is_refused(homna, mark: str):
    queue = desk_of(homna, pile="open", today=TODAY)
    with pytest.raises(ValueError):
        page_of(queue, after=mark)


def test_codes_open_with_the_key_they_were_sealed_with_and_no_other(make_case) -> None:
    assert codes_open()
    case, _ = make_case()
    assert codes_open()
    Case.objects.filter(pk=case.pk).update(sealed_code=Seal("another key").closed("x"))
    assert not codes_open()
