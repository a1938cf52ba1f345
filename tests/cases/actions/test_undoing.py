"""Taking back the last step: a slip leaves no mark on the promise, and all of it in the ledger."""

from datetime import date, timedelta

import pytest

from shonod.cases.actions import (
    add_note,
    deliver_case,
    dispute_case,
    rate_case,
    reply_to_office,
    resume_case,
    start_case,
    undo_last_step,
    withdraw_case,
    write_to_requester,
)
from shonod.cases.actions.undoing import states_of
from shonod.cases.models import Case
from shonod.cases.queries import talk_of
from shonod.cases.states import State
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.ledger.queries import breaks_in, events_of
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer
from tests.cases.actions.test_working import DEEDS, ask
from tests.cases.moments import at

pytestmark = pytest.mark.django_db
LATER = at(24, 11, 3)
STANDING = ("state", "due_on", "closed_at", "closed_on", "on_the_spot", "reason", "appeal_to")
STEPS = {
    **DEEDS,
    "resume": lambda id_, **who: resume_case(id_, why="ফোনে জানালেন", **who),
    "at once": lambda id_, **who: deliver_case(id_, answer="এই নিন", on_the_spot=True, **who),
}


def standing(case: Case) -> dict[str, object]:
    return Case.objects.filter(pk=case.pk).values(*STANDING).get()


def prepared(make_case, officer: Officer, state: State) -> Case:
    case, _ = make_case(at=at(24, 9))
    if state is State.IN_PROGRESS:
        start_case(case.id, by=officer, at=at(24, 10))
    elif state is State.WAITING:
        ask(case, officer, on=24)
    return case


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (State.RECEIVED, "start"),
        (State.RECEIVED, "ask"),
        (State.RECEIVED, "deliver"),
        (State.RECEIVED, "at once"),
        (State.RECEIVED, "decline"),
        (State.RECEIVED, "write"),
        (State.IN_PROGRESS, "ask"),
        (State.IN_PROGRESS, "deliver"),
        (State.IN_PROGRESS, "decline"),
        (State.WAITING, "resume"),
        (State.WAITING, "deliver"),
        (State.WAITING, "decline"),
        (State.WAITING, "write"),
    ],
)
def test_after_undo_the_case_stands_as_before_the_step(make_case, officer, state, step):
    case = prepared(make_case, officer, state)
    before, said = standing(case), [one.id for one in talk_of(case, internal=False)]
    STEPS[step](case.id, by=officer, at=at(24, 12))
    undone = undo_last_step(case.id, by=officer, at=at(24, 12, 3))
    assert standing(case) == before
    assert states_of(list(events_of(case.id)))[-1] == undone.state
    assert [one.id for one in talk_of(case, internal=False)] == said
    assert case.pauses.filter(ended_at=None).exists() is (state is State.WAITING)
    assert not list(breaks_in(case.office_id))


@pytest.mark.parametrize("step", ["ask", "deliver", "decline", "write"])
def test_what_was_written_stays_with_the_desk(make_case, officer, step):
    case, _ = make_case()
    STEPS[step](case.id, by=officer, at=at(24))
    written = [one.text for one in talk_of(case, internal=False)]
    undo_last_step(case.id, by=officer, at=LATER)
    assert written
    assert [one.text for one in talk_of(case, internal=True)] == written


def test_the_ledger_keeps_the_step_and_that_it_was_taken_back(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(24), answer="এই নিন")
    undo_last_step(case.id, by=officer, at=LATER)
    *_, delivered, undone = events_of(case.id)
    assert delivered.kind == EventKind.CASE_DELIVERED
    assert (undone.kind, undone.at) == (EventKind.CASE_STEP_UNDONE, LATER)
    assert (undone.actor_kind, undone.actor) == (ActorKind.OFFICER, officer.id)
    assert undone.data == {"undone": "case_delivered", "due_on": "2026-11-26"}


def test_an_answer_taken_back_and_given_again_is_kept_or_late_by_its_second_day(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(26, 23, 58), answer="এই নিন")
    undo_last_step(case.id, by=officer, at=at(26, 23, 59))
    delivered = deliver_case(case.id, by=officer, at=at(27, 0, 1), answer="এই নিন, ঠিক করে")
    assert delivered.is_late(date(2026, 11, 27))


def test_a_message_on_a_closed_case_is_taken_back_and_the_case_stays_closed(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(23, 12), answer="এই নিন", on_the_spot=True)
    before = standing(case)
    write_to_requester(case.id, by=officer, at=at(24), text="আরও একটি কথা")
    undo_last_step(case.id, by=officer, at=LATER)
    assert standing(case) == before


def test_a_disputed_case_goes_back_to_being_disputed(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(23, 12), answer="এই নিন")
    dispute_case(case.id, at=at(23, 13), why="পাইনি")
    deliver_case(case.id, by=officer, at=at(24), answer="আবার")
    undone = undo_last_step(case.id, by=officer, at=LATER)
    assert (undone.state, undone.disputed_at) == (State.IN_PROGRESS, at(23, 13))


FOLLOWED = {
    "a rating": lambda case, _: rate_case(case.id, at=LATER, rating=5),
    "a dispute": lambda case, _: dispute_case(case.id, at=LATER, why="পাইনি"),
    "a reply": lambda case, _: reply_to_office(case.id, at=LATER, text="ধন্যবাদ"),
    "a note": lambda case, officer: add_note(case.id, by=officer, at=LATER, text="দেখা হলো"),
    "an undo": lambda case, officer: undo_last_step(case.id, by=officer, at=LATER),
}


@pytest.mark.parametrize("follow", FOLLOWED.values(), ids=FOLLOWED)
def test_what_something_followed_stays(make_case, officer, follow):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=at(24), answer="এই নিন")
    follow(case, officer)
    with pytest.raises(MoveNotAllowed):
        undo_last_step(case.id, by=officer, at=LATER)


def test_what_the_requester_did_is_not_the_officers_to_undo(make_case, officer):
    case, _ = make_case()
    withdraw_case(case.id, at=at(24))
    with pytest.raises(MoveNotAllowed):
        undo_last_step(case.id, by=officer, at=LATER)


@pytest.mark.parametrize(("minutes", "may"), [(0, True), (5, True), (6, False), (600, False)])
def test_a_step_is_past_undoing_after_minutes(make_case, officer, minutes, may):
    case, _ = make_case()
    start_case(case.id, by=officer, at=at(24))
    when = at(24) + timedelta(minutes=minutes)
    if may:
        assert undo_last_step(case.id, by=officer, at=when).state == State.RECEIVED
    else:
        with pytest.raises(MoveNotAllowed):
            undo_last_step(case.id, by=officer, at=when)


def test_nobody_undoes_elsewhere_or_on_a_state_that_he_did_not_see(
    make_case, officer, rupali_officer
):
    case, _ = make_case()
    start_case(case.id, by=officer, at=at(24))
    with pytest.raises(NotPermitted):
        undo_last_step(case.id, by=rupali_officer, at=LATER)
    with pytest.raises(Stale):
        undo_last_step(case.id, by=officer, at=LATER, version=1)
