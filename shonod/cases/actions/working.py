"""What the office does with a case."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import (
    check_may_answer,
    check_may_note,
    check_may_work,
    end,
    locked,
    move,
    note_event,
    running_pause,
    say,
    touch,
)
from shonod.cases.actions.promise import set_promise
from shonod.cases.models import Case, Message, Pause
from shonod.cases.policy import may_be_on_the_spot, may_deliver_case
from shonod.cases.states import FLOW, Move, PauseReason, State
from shonod.ground.bangla import stored
from shonod.ground.clock import DHAKA, local
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, PauseTooLong
from shonod.ledger.actions import SYSTEM, Actor
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer

DOUBLE_CLICK = timedelta(minutes=1)


@transaction.atomic
def start_case(case_id: UUID, *, by: Officer, at: datetime, version: int | None = None) -> Case:
    """The officer takes the case up."""
    case = locked(case_id, version)
    actor = check_may_work(by, case, at)
    move(case, Move.START, at=at)
    note_event(EventKind.CASE_STARTED, case, by=actor, at=at)
    return case


@transaction.atomic
def ask_requester(
    case_id: UUID,
    *,
    by: Officer,
    at: datetime,
    question: str,
    reason: PauseReason,
    until_on: date,
    version: int | None = None,
) -> Case:
    """Stop the clock until the requester replies, or until `until_on` at the latest.

    Raises MoveNotAllowed, and PauseTooLong beyond the office's maximum.
    """
    case = locked(case_id, version)
    actor = check_may_answer(by, case, at)
    FLOW.after(State(case.state), Move.ASK)
    today = at.astimezone(DHAKA).date()
    if not today < until_on <= today + timedelta(days=case.office.pause_days_at_most):
        raise PauseTooLong
    Pause.objects.create(
        office=case.office,
        case=case,
        reason=reason,
        started_at=at,
        started_by=by,
        until_on=until_on,
    )
    set_promise(case, list(case.pauses.all()))
    move(case, Move.ASK, at=at)
    say(case, question, by=actor, at=at, officer=by)
    note_event(
        EventKind.CASE_PAUSED,
        case,
        by=actor,
        at=at,
        data={
            "reason": reason,
            "until_on": until_on.isoformat(),
            "due_on": case.due_on.isoformat(),
        },
    )
    return case


def resume(case: Case, *, by: Actor, at: datetime, since: datetime | None = None) -> None:
    """End the running pause, at `at` or `since` before it, and let the clock go on; the caller
    holds the lock."""
    stop_clock(case, at=since or at)
    move(case, Move.RESUME, at=at)
    note_event(EventKind.CASE_RESUMED, case, by=by, at=at, data={"due_on": case.due_on.isoformat()})


@transaction.atomic
def resume_case(
    case_id: UUID, *, by: Officer, at: datetime, why: str, version: int | None = None
) -> Case:
    """The officer has what he waited for, by telephone or in person: the clock goes on.

    Raises MoveNotAllowed where nothing waits.
    """
    case = locked(case_id, version)
    actor = check_may_work(by, case, at)
    if running_pause(case) is None:
        raise MoveNotAllowed
    say(case, why, by=actor, at=at, officer=by, is_internal=True)
    resume(case, by=actor, at=at)
    return case


def end_pause(case_id: UUID, *, at: datetime) -> bool:
    """End a pause whose maximum has passed; False when there was none. Safe to call again."""
    with transaction.atomic():
        case = locked(case_id, None)
        pause = running_pause(case)
        if pause is None or pause.until_on >= at.astimezone(DHAKA).date():
            return False
        stop_clock(case, at=at)
        move(case, Move.RESUME, at=at)
        note_event(
            EventKind.CASE_RESUMED,
            case,
            by=SYSTEM,
            at=at,
            data={"ran_out": True, "due_on": case.due_on.isoformat()},
        )
        return True


@transaction.atomic
def deliver_case(
    case_id: UUID,
    *,
    by: Officer,
    at: datetime,
    answer: str,
    on_the_spot: bool = False,
    version: int | None = None,
) -> Case:
    """Give the requester what was promised.

    Raises NotPermitted, and MoveNotAllowed for `on_the_spot` after day zero: that figure is
    published.
    """
    case = locked(case_id, version)
    if not may_deliver_case(by, case, local(at).date(), on_the_spot=on_the_spot):
        raise NotPermitted
    actor = Actor(ActorKind.OFFICER, by.id)
    if on_the_spot and not may_be_on_the_spot(case, at):
        raise MoveNotAllowed
    stop_clock(case, at=at)
    case.on_the_spot = on_the_spot
    move(case, Move.DELIVER, at=at)
    say(case, answer, by=actor, at=at, officer=by)
    note_event(EventKind.CASE_DELIVERED, case, by=actor, at=at, data={"on_the_spot": on_the_spot})
    return case


@transaction.atomic
def decline_case(
    case_id: UUID,
    *,
    by: Officer,
    at: datetime,
    reason: str,
    appeal_to: str,
    version: int | None = None,
) -> Case:
    """Refuse, saying why and to whom the requester may turn."""
    case = locked(case_id, version)
    actor = check_may_answer(by, case, at)
    stop_clock(case, at=at)
    case.reason, case.appeal_to = stored(reason), stored(appeal_to)
    move(case, Move.DECLINE, at=at)
    # In the talk too: a dispute clears the case's own copy, and the words must stay.
    say(case, reason, by=actor, at=at, officer=by)
    note_event(EventKind.CASE_DECLINED, case, by=actor, at=at)
    return case


def stop_clock(case: Case, *, at: datetime) -> None:
    """The running pause, if any, ends, and the date moves by what it was worth (not saved)."""
    pause = running_pause(case)
    if pause is None:
        return
    end(pause, at=at)
    set_promise(case, list(case.pauses.all()))


@transaction.atomic
def write_to_requester(
    case_id: UUID, *, by: Officer, at: datetime, text: str, version: int | None = None
) -> Message:
    """A message that moves nothing."""
    case = locked(case_id, version)
    message = say(case, text, by=check_may_answer(by, case, at), at=at, officer=by)
    touch(case, at=at)
    return message


@transaction.atomic
def add_note(case_id: UUID, *, by: Officer, at: datetime, text: str) -> Message:
    """An internal note, which only the desk sees. The same words again at once are one note."""
    case = locked(case_id, None)
    actor = check_may_note(by, case, at)
    twin = case.messages.filter(
        author=by, is_internal=True, text=stored(text), at__gte=at - DOUBLE_CLICK
    ).first()
    if twin:
        return twin
    return say(case, text, by=actor, at=at, officer=by, is_internal=True)
