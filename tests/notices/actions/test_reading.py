"""What happened becomes what is to be told: once, to whom it concerns, and not at night."""

from datetime import datetime, timedelta

import pytest

from shonod.cases.actions import (
    Requester,
    add_note,
    ask_contact_change,
    ask_requester,
    decline_case,
    deliver_case,
    extend_case,
    start_case,
    undo_last_step,
    write_to_requester,
)
from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.ground.clock import DHAKA
from shonod.ledger.actions import SYSTEM, record
from shonod.notices.actions.composing import letter_of
from shonod.notices.actions.reading import by_day, read_chain, read_ledger
from shonod.notices.actions.wording import keep_words
from shonod.notices.models import Cursor, Notice
from shonod.notices.queries.sending import address_for
from shonod.notices.queries.wordings import Words
from shonod.notices.states import By, Kind, State, Why
from tests.fixtures import NOW, TODAY

MINUTE = timedelta(minutes=1)


def made() -> list[tuple[str, str]]:
    return sorted(Notice.objects.values_list("kind", "by"))


def ask(case: Case, officer) -> None:
    until = TODAY + timedelta(days=3)
    ask_requester(
        case.id, by=officer, at=NOW, question="?", reason=PauseReason.PAPERS, until_on=until
    )


def extend(case: Case, officer) -> None:
    on = TODAY + timedelta(days=6)
    extend_case(case.id, by=officer, at=NOW, until_on=on, reason="r", order_number="1")


STEPS = {
    # what the officer did: what the requester is told beside that it was received
    "start": (lambda c, o: start_case(c.id, by=o, at=NOW), []),
    "note": (lambda c, o: add_note(c.id, by=o, at=NOW, text="x"), []),
    "write": (lambda c, o: write_to_requester(c.id, by=o, at=NOW, text="x"), [Kind.MESSAGE]),
    # The words that come with a move are told by the move.
    "ask": (ask, [Kind.WAITING]),
    "deliver": (lambda c, o: deliver_case(c.id, by=o, at=NOW, answer="x"), [Kind.DELIVERED]),
    "decline": (
        lambda c, o: decline_case(c.id, by=o, at=NOW, reason="x", appeal_to="y"),
        [Kind.DECLINED],
    ),
    "extend": (extend, [Kind.EXTENDED]),
}


@pytest.mark.parametrize("step", STEPS)
def test_each_step_tells_what_the_table_says(step, told, officer):
    do, kinds = STEPS[step]
    do(told[0], officer)
    read_ledger(NOW)
    assert made() == sorted((kind, by) for kind in [Kind.RECEIVED, *kinds] for by in By)


@pytest.mark.parametrize(
    ("requester", "ways"),
    [
        (Requester(name="ক", phone="+8801712345678"), [By.SMS]),
        (Requester(name="ক", email="k@example.org"), [By.EMAIL]),
        # A landline reads no messages.
        (Requester(name="ক", phone="+88029876543"), []),
        (Requester(name="ক"), []),
    ],
)
def test_whoever_can_be_reached_is_told_in_each_way(homna, make_case, requester, ways):
    make_case(requester=requester)
    read_ledger(NOW)
    assert made() == [(Kind.RECEIVED, by) for by in ways]


def test_a_request_writes_no_notice_of_its_own(told):
    """So that no line, queue or text can delay it or undo it."""
    assert not Notice.objects.exists()


def test_read_again_nothing_is_there_twice(told):
    read_ledger(NOW)
    before = set(Notice.objects.values_list("id", flat=True))
    Cursor.objects.update(sequence=0)
    read_ledger(NOW)
    assert set(Notice.objects.values_list("id", flat=True)) == before


def test_a_batch_ends_anywhere_and_a_moves_words_are_still_known(told, officer, monkeypatch):
    ask(told[0], officer)
    monkeypatch.setattr("shonod.notices.actions.reading.BATCH", 1)
    while read_chain(told[0].office_id, at=NOW):
        pass
    assert {kind for kind, _ in made()} == {Kind.RECEIVED, Kind.WAITING}


def test_nobody_is_behind_a_rehearsals_people(told):
    Case.objects.update(once="rehearsal:ABC")
    read_ledger(NOW)
    assert not made()


def test_what_happened_long_ago_is_not_told(told):
    read_ledger(NOW + timedelta(days=7))
    assert not made()


def test_what_the_office_does_not_send_is_not_made(told, homna, officer):
    words = Words("কোড {code}, {due}", is_sent=False)
    keep_words(homna, Kind.RECEIVED, By.SMS, "bn", words, officer=officer, at=NOW)
    read_ledger(NOW)
    assert made() == [(Kind.RECEIVED, By.EMAIL)]


def test_a_step_is_told_when_it_can_no_longer_be_taken_back(told, officer):
    deliver_case(told[0].id, by=officer, at=NOW, answer="x")
    read_ledger(NOW)
    dues = dict(Notice.objects.filter(by=By.SMS).values_list("kind", "due_at"))
    assert dues == {Kind.RECEIVED: NOW, Kind.DELIVERED: NOW + 5 * MINUTE}


@pytest.mark.parametrize("read_between", [True, False])
def test_a_step_taken_back_is_not_told(told, officer, read_between):
    deliver_case(told[0].id, by=officer, at=NOW, answer="x")
    if read_between:
        read_ledger(NOW)
    undo_last_step(told[0].id, by=officer, at=NOW + MINUTE)
    deliver_case(told[0].id, by=officer, at=NOW + 2 * MINUTE, answer="y")
    read_ledger(NOW + 2 * MINUTE)
    kept = Notice.objects.filter(by=By.SMS, kind=Kind.DELIVERED).order_by("due_at")
    assert list(kept.values_list("state", "why")) == [
        (State.WITHHELD, Why.TAKEN_BACK),
        (State.WAITING, ""),
    ]


@pytest.mark.parametrize(
    ("at", "told_at"),
    [
        ("2026-11-23T08:00", "2026-11-23T08:00"),
        ("2026-11-23T20:59", "2026-11-23T20:59"),
        ("2026-11-23T21:00", "2026-11-24T08:00"),
        ("2026-11-24T00:30", "2026-11-24T08:00"),
        ("2026-12-31T23:00", "2027-01-01T08:00"),
    ],
)
def test_nobody_is_woken(at, told_at):
    def here(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=DHAKA)

    assert by_day(here(at)) == here(told_at)


@pytest.mark.parametrize(("days", "kinds"), [(3, 0), (4, 1)])
def test_what_goes_up_is_told_once_a_day_and_only_when_it_is_late(told, days, kinds):
    """Due on Thursday: what goes up before Friday is the office's own affair."""
    case, _ = told
    at = NOW + timedelta(days=days)
    for level in (2, 3):
        record(
            "case_escalated",
            chain=case.office_id,
            subject=case.id,
            by=SYSTEM,
            at=at,
            data={"level": level},
        )
    read_ledger(at)
    assert made().count((Kind.ESCALATED, By.SMS)) == kinds


def test_a_new_contact_is_told_to_the_old_and_to_the_new_one(told, officer):
    case, new = told[0], "+8801912345678"
    ask_contact_change(case.id, phone=new, email="", known_by="x", by=officer, at=NOW)
    read_ledger(NOW)
    asked = Notice.objects.exclude(kind=Kind.RECEIVED).order_by("kind", "by")
    # The mail address stays: it is told once.
    assert [(one.kind, one.by, address_for(one)) for one in asked] == [
        (Kind.CONTACT_NEW, By.SMS, new),
        (Kind.CONTACT_OLD, By.EMAIL, case.email),
        (Kind.CONTACT_OLD, By.SMS, case.phone),
    ]
    old = next(one for one in asked if one.kind == Kind.CONTACT_OLD and one.by == By.SMS)
    Case.objects.filter(pk=case.id).update(phone=new)
    assert address_for(Notice.objects.get(pk=old.pk)) == case.phone
    assert "২৬ নভেম্বর" in letter_of(Notice.objects.get(pk=old.pk), NOW).text
