"""What the requester does with his case, having shown that it is his."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.files import attach_to_case, put_to_case
from shonod.cases.actions.moving import (
    locked,
    move,
    note_event,
    running_pause,
    said_once,
    say,
    touch,
)
from shonod.cases.actions.working import resume, stop_clock
from shonod.cases.models import Case, Message
from shonod.cases.policy import may_be_disputed, may_be_rated
from shonod.cases.states import Move, State
from shonod.ground.refusals import FileRefused, MoveNotAllowed
from shonod.ledger.actions import REQUESTER
from shonod.ledger.states import EventKind


@transaction.atomic
def reply_to_office(
    case_id: UUID,
    *,
    at: datetime,
    text: str,
    once: str = "",
    files: Sequence[tuple[str, bytes]] = (),
    came_at: datetime | None = None,
    kept: UUID | None = None,
) -> Message:
    """A message from the requester; on a waiting case it ends the pause.

    A closed case takes it too, and stays closed. The same `once` again gives the first message.
    `files` are names with their bytes; `kept`: what files are kept under that came before it.
    `came_at`: when it came, where that was before it was read. What came before the office asked
    is no reply, and the clock goes on from when the reply came.
    Raises FileRefused, naming the file; then nothing is kept.
    """
    case = locked(case_id, None)
    said = said_once(case, once)
    if said:
        return said
    message = say(case, text, by=REQUESTER, at=at, once=once)
    for name, content in files:
        try:
            attach_to_case(content, name=name, case=case, at=at, message=message)
        except FileRefused as refusal:
            raise FileRefused(refusal.code, name) from None
    if kept:
        put_to_case(kept, case=case, by=REQUESTER, at=at, message=message)
    pause = running_pause(case)
    if pause and pause.started_at <= (came_at or at):
        resume(case, by=REQUESTER, at=at, since=came_at)
    else:
        touch(case, at=at)
    return message


@transaction.atomic
def withdraw_case(case_id: UUID, *, at: datetime) -> Case:
    """The requester no longer needs it. Doing it twice changes nothing."""
    case = locked(case_id, None)
    if case.state == State.WITHDRAWN:
        return case
    stop_clock(case, at=at)
    move(case, Move.WITHDRAW, at=at)
    note_event(EventKind.CASE_WITHDRAWN, case, by=REQUESTER, at=at)
    return case


@transaction.atomic
def dispute_case(case_id: UUID, *, at: datetime, why: str, once: str = "") -> Case:
    """'I did not get it': the case is open again, and its first clock still runs.

    The same `once` again changes nothing. Raises MoveNotAllowed when nothing was closed, or too
    long ago.
    """
    case = locked(case_id, None)
    if said_once(case, once):
        return case
    if not may_be_disputed(case, at):
        raise MoveNotAllowed
    case.disputed_at = at
    case.on_the_spot = False
    case.reason = case.appeal_to = ""
    move(case, Move.DISPUTE, at=at)
    say(case, why, by=REQUESTER, at=at, once=once)
    note_event(EventKind.CASE_DISPUTED, case, by=REQUESTER, at=at)
    return case


@transaction.atomic
def rate_case(case_id: UUID, *, at: datetime, rating: int) -> Case:
    """One to five for what the office closed; the last tap counts, the same again is no news.

    Raises MoveNotAllowed while open, when withdrawn, and for another number.
    """
    case = locked(case_id, None)
    if not may_be_rated(case) or rating not in range(1, 6):
        raise MoveNotAllowed
    if case.rating == rating:
        return case
    case.rating, case.rated_at = rating, at
    touch(case, at=at)
    note_event(EventKind.CASE_RATED, case, by=REQUESTER, at=at, data={"rating": rating})
    return case
