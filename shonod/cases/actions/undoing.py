"""Taking back the last step at the desk, in the minutes in which a slip is noticed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import check_may_work, locked, note_event, settle, touch
from shonod.cases.actions.promise import set_promise
from shonod.cases.actions.working import stop_clock
from shonod.cases.models import Case
from shonod.cases.policy import may_be_undone
from shonod.cases.states import STATE_AFTER, State
from shonod.ground.refusals import MoveNotAllowed
from shonod.ledger.models import Event
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.people.models import Officer


@transaction.atomic
def undo_last_step(case_id: UUID, *, by: Officer, at: datetime, version: int | None = None) -> Case:
    """The case stands as before the officer's last step, which stays in the ledger, taken back.

    What he wrote with it is a note of the desk from now on: nothing is lost, and the requester
    reads it no more. Raises MoveNotAllowed when something followed, or minutes have passed.
    """
    case = locked(case_id, version)
    actor = check_may_work(by, case, at)
    events = list(events_of(case.id))
    undone = events[-1]
    if not may_be_undone(undone, by, at):
        raise MoveNotAllowed
    case.messages.filter(pk__in=_said_with(events)).update(is_internal=True)
    if undone.kind in STATE_AFTER:
        _move_back(case, EventKind(undone.kind), states_of(events[:-1])[-1], at=at)
    else:
        touch(case, at=at)
    data = {"undone": undone.kind, "due_on": case.due_on.isoformat()}
    note_event(EventKind.CASE_STEP_UNDONE, case, by=actor, at=at, data=data)
    return case


def states_of(events: Sequence[Event]) -> list[State]:
    """The states that a case went through; a step that was taken back leaves none."""
    passed: list[State] = []
    for event in events:
        if event.kind in STATE_AFTER:
            passed.append(STATE_AFTER[EventKind(event.kind)])
        elif event.kind == EventKind.CASE_STEP_UNDONE and event.data["undone"] in STATE_AFTER:
            passed.pop()
    return passed


def _said_with(events: Sequence[Event]) -> list[str]:
    """The message that is the newest step, or came with it at the same instant."""
    newest = events[-1]
    latest = [event for event in events[-2:] if event.at == newest.at]
    return [event.data["message"] for event in latest if event.kind == EventKind.MESSAGE_ADDED]


def _move_back(case: Case, undone: EventKind, before: State, *, at: datetime) -> None:
    """A pause that the step began ends now; one that it ended goes on."""
    if undone is EventKind.CASE_PAUSED:
        stop_clock(case, at=at)
    elif before is State.WAITING:
        case.pauses.filter(pk=case.pauses.latest("started_at").pk).update(ended_at=None)
        set_promise(case, list(case.pauses.all()))
    case.on_the_spot = False
    case.reason = case.appeal_to = ""
    settle(case, before, at=at)
