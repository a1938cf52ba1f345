"""What the office does with a case."""

from datetime import date, timedelta

import pytest

from shonod.cases.actions import (
    add_note,
    ask_requester,
    decline_case,
    deliver_case,
    dispute_case,
    end_pause,
    reply_to_office,
    resume_case,
    start_case,
    withdraw_case,
    write_to_requester,
)
from shonod.cases.models import Case, Pause
from shonod.cases.queries import talk_of
from shonod.cases.states import PauseReason, State
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, PauseTooLong, Stale
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in, events_of
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.states import Role
from tests.cases.moments import at

pytestmark = pytest.mark.django_db
SUNDAY = date(2026, 11, 29)


def ask(case, officer, *, on=24, until_on=SUNDAY, **given):
    return ask_requester(
        case.id,
        by=officer,
        at=at(on),
        question="কোন দপ্তরের জন্য?",
        reason=PauseReason.DETAILS,
        until_on=until_on,
        **given,
    )


DEEDS = {
    "start": start_case,
    "ask": lambda id_, **who: ask_requester(
        id_, question="?", reason=PauseReason.PAPERS, until_on=SUNDAY, **who
    ),
    "deliver": lambda id_, **who: deliver_case(id_, answer="এই নিন", **who),
    "decline": lambda id_, **who: decline_case(id_, reason="নেই", appeal_to="জেলা", **who),
    "write": lambda id_, **who: write_to_requester(id_, text="জানবেন", **who),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_only_who_works_cases_here_may(make_case, homna, officer, rupali_officer, deed):
    case, _ = make_case()
    homna.posts.update(role=Role.VIEWER)
    for who in (officer, rupali_officer):
        with pytest.raises(NotPermitted):
            deed(case.id, by=who, at=at(24))
    assert events_of(case.id).count() == 1
    assert not case.messages.exists()


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_deed_on_an_older_state_is_refused_with_nothing_lost(make_case, officer, deed):
    case, _ = make_case()
    write_to_requester(case.id, by=officer, at=at(24), text="এক")
    with pytest.raises(Stale):
        deed(case.id, by=officer, at=at(24), version=1)
    assert case.messages.count() == 1


@pytest.mark.parametrize(
    ("deed", "state", "kinds"),
    [
        ("start", State.IN_PROGRESS, [EventKind.CASE_STARTED]),
        ("ask", State.WAITING, [EventKind.MESSAGE_ADDED, EventKind.CASE_PAUSED]),
        ("deliver", State.DELIVERED, [EventKind.MESSAGE_ADDED, EventKind.CASE_DELIVERED]),
        ("decline", State.DECLINED, [EventKind.MESSAGE_ADDED, EventKind.CASE_DECLINED]),
        ("write", State.RECEIVED, [EventKind.MESSAGE_ADDED]),
    ],
)
def test_each_deed_is_an_event_by_the_officer_at_its_time(make_case, officer, deed, state, kinds):
    case, _ = make_case()
    DEEDS[deed](case.id, by=officer, at=at(24))
    events = list(events_of(case.id))[1:]
    assert Case.objects.get(pk=case.pk).state == state
    assert [event.kind for event in events] == kinds
    assert {(event.actor_kind, event.actor, event.at) for event in events} == {
        (ActorKind.OFFICER, officer.id, at(24))
    }
    assert not list(breaks_in(case.office_id))


@pytest.mark.parametrize(
    ("days", "is_taken"),
    [(-1, False), (0, False), (1, True), (15, True), (16, False)],
)
def test_a_pause_ends_after_today_and_within_the_offices_maximum(
    make_case, officer, days: int, is_taken: bool
):
    case, _ = make_case()
    until_on = date(2026, 11, 24) + timedelta(days=days)
    if is_taken:
        ask(case, officer, until_on=until_on)
        assert case.pauses.get().until_on == until_on
    else:
        with pytest.raises(PauseTooLong):
            ask(case, officer, until_on=until_on)
        assert not case.pauses.exists()


def test_asking_moves_the_date_and_says_by_how_much(make_case, officer):
    case, _ = make_case()
    asked = ask(case, officer)
    # Wednesday, Thursday and Sunday may be lost: two days are left from Monday on.
    assert asked.due_on == date(2026, 12, 1)
    data = events_of(case.id).get(kind=EventKind.CASE_PAUSED).data
    assert data == {"reason": "details", "until_on": "2026-11-29", "due_on": "2026-12-01"}


def test_a_case_that_waits_already_cannot_be_asked_again(make_case, officer):
    case, _ = make_case()
    ask(case, officer)
    with pytest.raises(MoveNotAllowed):
        ask(case, officer)
    assert case.pauses.count() == 1


def test_the_reply_ends_the_pause_and_gives_the_days_back(make_case, officer):
    case, _ = make_case()
    ask(case, officer)
    reply_to_office(case.id, at=at(25), text="কলেজের জন্য")
    case.refresh_from_db()
    assert (case.state, case.due_on) == (State.IN_PROGRESS, date(2026, 11, 29))
    assert case.pauses.get().ended_at == at(25)


def test_the_officer_ends_a_pause_himself_with_a_note_why(make_case, officer):
    case, _ = make_case()
    ask(case, officer)
    resumed = resume_case(case.id, by=officer, at=at(25), why="ফোনে জানালেন")
    assert resumed.state == State.IN_PROGRESS
    assert case.messages.get(is_internal=True).text == "ফোনে জানালেন"
    with pytest.raises(MoveNotAllowed):
        resume_case(case.id, by=officer, at=at(25), why="আবার")


@pytest.mark.parametrize(
    ("day", "month", "ended"),
    # Its last day itself still belongs to the pause.
    [(28, 11, False), (29, 11, False), (30, 11, True), (9, 12, True)],
)
def test_a_pause_ends_by_itself_after_its_last_day_whenever_that_is_noticed(
    make_case, officer, day: int, month: int, ended: bool
):
    case, _ = make_case()
    asked = ask(case, officer)
    assert end_pause(case.id, at=at(day, month=month)) is ended
    case.refresh_from_db()
    assert case.due_on == asked.due_on
    assert case.state == (State.IN_PROGRESS if ended else State.WAITING)
    if ended:
        assert case.pauses.get().ended_at.date() <= SUNDAY
        event = events_of(case.id).last()
        assert event.actor_kind == ActorKind.SYSTEM
        assert event.data == {"ran_out": True, "due_on": "2026-12-01"}
        assert end_pause(case.id, at=at(day, month=month)) is False


def test_a_late_reply_gets_no_more_than_the_maximum(make_case, officer):
    case, _ = make_case()
    asked = ask(case, officer)
    # The reply comes on 3 December; no job has ended the pause of 29 November.
    reply_to_office(case.id, at=at(3, month=12), text="দুঃখিত, দেরি হলো")
    case.refresh_from_db()
    assert case.due_on == asked.due_on
    assert case.pauses.get().ended_at < at(30)
    assert case.is_late(date(2026, 12, 3))


def test_two_pauses_one_after_the_other_add_up(make_case, officer):
    case, _ = make_case("2.2.1")
    assert case.due_on == date(2026, 12, 2)
    ask(case, officer)
    reply_to_office(case.id, at=at(25), text="এক")
    ask(case, officer, on=26, until_on=date(2026, 12, 1))
    reply_to_office(case.id, at=at(29), text="দুই")
    case.refresh_from_db()
    # Wednesday, then Sunday did not count.
    assert case.due_on == date(2026, 12, 6)
    assert Pause.objects.filter(case=case, ended_at=None).count() == 0


@pytest.mark.parametrize("deed", ["deliver", "decline"])
def test_closing_while_waiting_ends_the_pause(make_case, officer, deed: str):
    case, _ = make_case()
    ask(case, officer)
    DEEDS[deed](case.id, by=officer, at=at(25))
    case.refresh_from_db()
    assert case.pauses.get().ended_at == at(25)
    assert (case.closed_on, case.due_on) == (date(2026, 11, 25), date(2026, 11, 29))
    assert case.receipt["pauses"][0]["ended_at"].startswith("2026-11-25")


def test_withdrawing_while_waiting_ends_the_pause_too(make_case, officer):
    case, _ = make_case()
    ask(case, officer)
    withdraw_case(case.id, at=at(25))
    assert case.pauses.get().ended_at == at(25)


@pytest.mark.parametrize(
    ("day", "hour", "counts"),
    # Received on Monday: by midnight it was on the spot.
    [(23, 12, True), (23, 23, True), (24, 9, False)],
)
def test_on_the_spot_is_true_on_the_day_of_receipt_alone(make_case, officer, day, hour, counts):
    case, _ = make_case()
    deliver = {"by": officer, "at": at(day, hour), "answer": "এই নিন", "on_the_spot": True}
    if counts:
        assert deliver_case(case.id, **deliver).on_the_spot
        assert events_of(case.id).last().data == {"on_the_spot": True}
    else:
        with pytest.raises(MoveNotAllowed):
            deliver_case(case.id, **deliver)


def test_a_disputed_answer_was_not_on_the_spot(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(23, 12), answer="এই নিন", on_the_spot=True)
    assert not dispute_case(case.id, at=at(23, 13), why="ভুল").on_the_spot


def test_a_refusal_keeps_its_reason_and_the_way_on(make_case, officer):
    case, _ = make_case()
    declined = decline_case(case.id, by=officer, at=at(24), reason="নেই", appeal_to="জেলা প্রোগ্রামার")
    assert (declined.reason, declined.appeal_to) == ("নেই", "জেলা প্রোগ্রামার")
    assert [message.text for message in talk_of(case, internal=False)] == ["নেই"]


@pytest.mark.parametrize("deed", ["start", "ask", "deliver", "decline"])
def test_a_closed_case_takes_no_more_deeds(make_case, officer, deed: str):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(24), answer="এই নিন")
    before = Event.objects.count()
    with pytest.raises(MoveNotAllowed):
        DEEDS[deed](case.id, by=officer, at=at(24, 12))
    assert Event.objects.count() == before


def test_a_note_is_seen_by_the_desk_alone_and_moves_nothing(make_case, officer):
    case, _ = make_case()
    add_note(case.id, by=officer, at=at(24), text="সতর্ক থাকুন")
    assert [m.text for m in talk_of(case, internal=True)] == ["সতর্ক থাকুন"]
    assert talk_of(case, internal=False) == []
    assert events_of(case.id).last().kind == EventKind.NOTE_ADDED
    assert Case.objects.get(pk=case.pk).version == 1


def test_the_same_note_clicked_twice_is_one(make_case, officer):
    case, _ = make_case()
    for second in (0, 1):
        add_note(case.id, by=officer, at=at(24, 11, second), text="এক কথা")
    assert case.messages.count() == 1
