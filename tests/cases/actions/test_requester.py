"""What the requester does with his case."""

from datetime import date, timedelta

import pytest

from shonod.cases.actions import (
    decline_case,
    deliver_case,
    dispute_case,
    rate_case,
    reply_to_office,
    withdraw_case,
)
from shonod.cases.models import Attachment, Case
from shonod.cases.states import State
from shonod.ground.refusals import FileRefused, MoveNotAllowed
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in, events_of
from shonod.ledger.states import ActorKind, EventKind
from tests.cases.moments import at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_files(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def delivered(make_case, officer) -> Case:
    case, _ = make_case()
    return deliver_case(case.id, by=officer, at=at(24), answer="এই নিন")


def test_a_reply_is_a_message_by_the_requester(make_case):
    case, _ = make_case()
    message = reply_to_office(case.id, at=at(24), text="আরেকটু জানতে চাই")
    assert (message.author_kind, message.author, message.is_internal) == (
        ActorKind.REQUESTER,
        None,
        False,
    )
    assert events_of(case.id).last().actor_kind == ActorKind.REQUESTER


def test_the_same_form_sent_again_is_one_message(make_case):
    case, _ = make_case()
    first = reply_to_office(case.id, at=at(24), text="কথা", once="token")
    assert reply_to_office(case.id, at=at(24), text="কথা", once="token") == first
    assert case.messages.count() == 1
    assert events_of(case.id).filter(kind=EventKind.MESSAGE_ADDED).count() == 1


def test_another_form_with_the_same_words_is_another_message(make_case):
    case, _ = make_case()
    for token in ("one", "two"):
        reply_to_office(case.id, at=at(24), text="কথা", once=token)
    assert case.messages.count() == 2


def test_a_reply_to_a_closed_case_is_kept_and_reopens_nothing(delivered):
    reply_to_office(delivered.id, at=at(25), text="ধন্যবাদ")
    delivered.refresh_from_db()
    assert delivered.state == State.DELIVERED
    assert delivered.messages.count() == 2


def test_papers_come_with_the_reply_or_not_at_all(make_case):
    case, _ = make_case()
    files = [("তালিকা.txt", "ক্রমিক ১".encode()), ("virus.exe", b"MZ" + b"\0" * 90)]
    with pytest.raises(FileRefused) as refused:
        reply_to_office(case.id, at=at(24), text="তালিকা", files=files)
    assert (refused.value.code, refused.value.name) == ("file_program", "virus.exe")
    assert not case.messages.exists()
    assert not Attachment.objects.exists()
    message = reply_to_office(case.id, at=at(24), text="তালিকা", files=files[:1])
    kept = message.attachments.get()
    assert (kept.case, kept.name, kept.from_requester) == (case, "তালিকা.txt", True)


def test_withdrawing_twice_is_withdrawing_once(make_case):
    case, _ = make_case()
    withdraw_case(case.id, at=at(24))
    again = withdraw_case(case.id, at=at(25))
    assert (again.state, again.closed_on) == (State.WITHDRAWN, date(2026, 11, 24))
    assert events_of(case.id).filter(kind=EventKind.CASE_WITHDRAWN).count() == 1


def test_what_the_office_closed_cannot_be_withdrawn(delivered):
    with pytest.raises(MoveNotAllowed):
        withdraw_case(delivered.id, at=at(25))


def test_a_dispute_reopens_with_the_first_clock(delivered):
    due_on, receipt = delivered.due_on, delivered.receipt
    case = dispute_case(delivered.id, at=at(1, month=12), why="পাইনি")
    case.refresh_from_db()
    assert (case.state, case.closed_on, case.closed_at) == (State.IN_PROGRESS, None, None)
    assert (case.due_on, case.receipt) == (due_on, receipt)
    # Promised by Thursday the 26th: on 1 December it is late, though it was closed in time once.
    assert case.is_late(date(2026, 12, 1))
    assert [event.kind for event in events_of(case.id)][-2:] == [
        EventKind.MESSAGE_ADDED,
        EventKind.CASE_DISPUTED,
    ]


def test_the_same_dispute_sent_again_is_one(delivered):
    for _ in range(2):
        dispute_case(delivered.id, at=at(25), why="পাইনি", once="token")
    assert events_of(delivered.id).filter(kind=EventKind.CASE_DISPUTED).count() == 1


def test_a_dispute_of_a_refusal_clears_it_and_keeps_its_words_in_the_talk(make_case, officer):
    case, _ = make_case()
    decline_case(case.id, by=officer, at=at(24), reason="বরাদ্দ নেই", appeal_to="জেলা")
    disputed = dispute_case(case.id, at=at(25), why="বরাদ্দ এসেছে")
    assert (disputed.reason, disputed.appeal_to) == ("", "")
    assert [m.text for m in case.messages.order_by("at")] == ["বরাদ্দ নেই", "বরাদ্দ এসেছে"]


@pytest.mark.parametrize(("days", "taken"), [(0, True), (30, True), (31, False)])
def test_a_dispute_comes_within_the_offices_days(delivered, days: int, taken: bool):
    when = at(24, 23) + timedelta(days=days)
    if taken:
        assert dispute_case(delivered.id, at=when, why="পাইনি").state == State.IN_PROGRESS
    else:
        with pytest.raises(MoveNotAllowed):
            dispute_case(delivered.id, at=when, why="পাইনি")


def test_an_open_or_withdrawn_case_cannot_be_disputed(make_case):
    case, _ = make_case()
    with pytest.raises(MoveNotAllowed):
        dispute_case(case.id, at=at(24), why="পাইনি")
    withdraw_case(case.id, at=at(24))
    with pytest.raises(MoveNotAllowed):
        dispute_case(case.id, at=at(25), why="পাইনি")


def test_the_last_rating_counts_and_the_same_again_is_no_news(delivered):
    for rating in (2, 5, 5):
        rate_case(delivered.id, at=at(25), rating=rating)
    delivered.refresh_from_db()
    assert delivered.rating == 5
    ratings = [e.data["rating"] for e in events_of(delivered.id) if e.kind == EventKind.CASE_RATED]
    assert ratings == [2, 5]


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_there_is_no_other_rating(delivered, rating: int):
    with pytest.raises(MoveNotAllowed):
        rate_case(delivered.id, at=at(25), rating=rating)


def test_only_what_the_office_closed_is_rated(make_case):
    case, _ = make_case()
    with pytest.raises(MoveNotAllowed):
        rate_case(case.id, at=at(24), rating=5)
    withdraw_case(case.id, at=at(24))
    with pytest.raises(MoveNotAllowed):
        rate_case(case.id, at=at(24), rating=5)


def test_nothing_that_a_requester_does_breaks_the_chain_or_writes_his_words_there(delivered):
    reply_to_office(delivered.id, at=at(25), text="গোপন কথা")
    rate_case(delivered.id, at=at(25), rating=1)
    dispute_case(delivered.id, at=at(25), why="গোপন কারণ")
    assert not list(breaks_in(delivered.office_id))
    assert not [event for event in Event.objects.all() if "গোপন" in str(event.data)]
