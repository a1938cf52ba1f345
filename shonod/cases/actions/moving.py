"""The step that every move of a case takes: lock, check, change, record."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from shonod.cases.models import Case, Message, Pause
from shonod.cases.policy import may_answer_case, may_note_case, may_work_case
from shonod.cases.states import CLOSED, FLOW, Move, State
from shonod.ground.bangla import stored
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import NotPermitted, Stale
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.queries import held_offices
from shonod.people.models import Officer


def locked(case_id: UUID, version: int | None) -> Case:
    """The case, locked for this transaction. Raises Stale when it is not at `version` any more."""
    # The office first, as every declaration does: no two wait for each other.
    held_offices().filter(cases=case_id).first()
    case = (
        Case.objects.select_for_update(of=("self",))
        .select_related("office", "terms", "service")
        .get(pk=case_id)
    )
    if version is not None and case.version != version:
        raise Stale
    return case


def check_may_work(officer: Officer, case: Case, at: datetime) -> Actor:
    """The officer as an actor of the ledger. Raises NotPermitted."""
    if not may_work_case(officer, case, at.astimezone(DHAKA).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def check_may_answer(officer: Officer, case: Case, at: datetime) -> Actor:
    """The same for what the office itself says, which the front desk leaves to its officers.
    Raises NotPermitted."""
    if not may_answer_case(officer, case, at.astimezone(DHAKA).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def check_may_note(officer: Officer, case: Case, at: datetime) -> Actor:
    """The same for a note, which a supervisor may write too. Raises NotPermitted."""
    if not may_note_case(officer, case, at.astimezone(DHAKA).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def move(case: Case, by_move: Move, *, at: datetime) -> None:
    """Take the case to its next state and save it. Raises MoveNotAllowed."""
    settle(case, FLOW.after(State(case.state), by_move), at=at)


def settle(case: Case, state: State, *, at: datetime) -> None:
    """Put the case into `state`, closed as of `at` if that is a closed one, and save it."""
    case.state = state
    closed = state in CLOSED
    case.closed_at = at if closed else None
    case.closed_on = at.astimezone(DHAKA).date() if closed else None
    touch(case, at=at)


def touch(case: Case, *, at: datetime) -> None:
    """Save the case as changed at `at`, one version on."""
    case.version += 1
    case.changed_at = at
    case.save()


def note_event(
    kind: EventKind, case: Case, *, by: Actor, at: datetime, data: dict[str, Any] | None = None
) -> None:
    record(kind, chain=case.office_id, subject=case.id, by=by, at=at, data=data)


def say(
    case: Case,
    text: str,
    *,
    by: Actor,
    at: datetime,
    officer: Officer | None = None,
    is_internal: bool = False,
    once: str = "",
) -> Message:
    """Keep a line of the talk. Its words stay out of the ledger; its id goes in."""
    message = Message.objects.create(
        office=case.office,
        case=case,
        at=at,
        author_kind=by.kind,
        author=officer,
        text=stored(text),
        is_internal=is_internal,
        once=once or None,
    )
    note_event(
        EventKind.NOTE_ADDED if is_internal else EventKind.MESSAGE_ADDED,
        case,
        by=by,
        at=at,
        data={"message": str(message.id)},
    )
    return message


def said_once(case: Case, once: str) -> Message | None:
    """The message that a form with this token made; None for a new form."""
    return case.messages.filter(once=once).first() if once else None


def running_pause(case: Case) -> Pause | None:
    return case.pauses.filter(ended_at=None).first()


def end(pause: Pause, *, at: datetime) -> None:
    """The pause ends at `at`, or with its last day when that has passed, whatever ran late."""
    pause.ended_at = min(at, datetime.combine(pause.until_on, time.max, DHAKA))
    pause.save(update_fields=["ended_at"])
