"""Handing cases over from one post to another. Cases belong to posts; people come and go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import locked, note_event, touch
from shonod.cases.models import Case
from shonod.cases.policy import may_hand_over
from shonod.ground.clock import local
from shonod.ground.refusals import MoveNotAllowed, NotPermitted
from shonod.ledger.actions import Actor, Entry, record_all
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Post
from shonod.offices.queries import roster_now
from shonod.people.models import Officer


@transaction.atomic
def hand_over_case(
    case_id: UUID, *, to_post: UUID, by: Officer, at: datetime, version: int | None = None
) -> Case:
    """Another post has the case from now on; handed to the post that has it, nothing changes.

    Raises NotPermitted, and MoveNotAllowed for a closed case and for a post that is neither of the
    case's office nor above it, or that nobody answers for.
    """
    case = locked(case_id, version)
    if not may_hand_over(by, case, local(at).date()):
        raise NotPermitted
    if case.owner_id == to_post:
        return case
    answer = roster_now(case.office_id, local(at).date()).answer(to_post)
    if case.is_closed or answer is None:
        raise MoveNotAllowed
    data = _handed(case.owner_id, to_post)
    case.owner_id = to_post
    touch(case, at=at)
    actor = Actor(ActorKind.OFFICER, by.id)
    note_event(EventKind.CASE_HANDED_OVER, case, by=actor, at=at, data=data)
    return case


def hand_over_all(post: Post, *, to_post: Post, by: Actor, at: datetime) -> int:
    """All open cases of a post, also those of offices below that it took over, go to another one,
    in the caller's transaction; how many."""
    cases = Case.objects.open().filter(owner=post).order_by("id")
    held = list(cases.select_for_update(of=("self",)).values_list("id", "office_id"))
    data = _handed(post.id, to_post.id)
    entries = [Entry(EventKind.CASE_HANDED_OVER, office, case, data) for case, office in held]
    cases.update(owner=to_post)
    record_all(entries, by=by, at=at)
    return len(held)


def _handed(from_post: UUID | None, to_post: UUID) -> dict[str, str | None]:
    return {"from_post": str(from_post) if from_post else None, "to_post": str(to_post)}
