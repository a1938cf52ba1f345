"""What failed and an officer sees to: sent once more, or let be."""

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.notices.models import Notice
from shonod.notices.queries.waiting import FAILED
from shonod.notices.states import LIFETIME, LONGEST_LIFE, Kind, State
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.people.models import Officer


def send_again(office: Office, notice: UUID | None, *, by: Officer, at: datetime) -> int:
    """Failed notices of the office wait again, one or all, under their own references."""

    def wait(one: Notice) -> None:
        one.state, one.why, one.mark = State.WAITING, "", ""
        one.tries, one.first_tried_at = 0, None
        one.due_at = one.next_at = at
        one.expires_at = at + LIFETIME.get(Kind(one.kind), LONGEST_LIFE)
        one.held_until = one.done_at = None
        one.save()

    return _see_to(office, notice, wait, EventKind.NOTICE_SENT_AGAIN, by=by, at=at)


def let_be(office: Office, notice: UUID | None, *, by: Officer, at: datetime) -> int:
    """Failed notices, one or all, stay failed and are no longer warned of."""

    def settle(one: Notice) -> None:
        one.settled_at = at
        one.save(update_fields=["settled_at"])

    return _see_to(office, notice, settle, EventKind.NOTICE_LET_BE, by=by, at=at)


@transaction.atomic
def _see_to(
    office: Office,
    notice: UUID | None,
    do: Callable[[Notice], None],
    kind: EventKind,
    *,
    by: Officer,
    at: datetime,
) -> int:
    """Do it to each, with its event; how many there were. Asked for twice, it is done once."""
    failed = Notice.objects.select_for_update().filter(FAILED, office=office)
    chosen: Iterable[Notice] = failed if notice is None else failed.filter(pk=notice)
    done = 0
    for one in chosen:
        do(one)
        data = {"notice_kind": one.kind, "by": one.by}
        actor = Actor(ActorKind.OFFICER, by.id)
        record(kind, chain=office.id, subject=one.id, by=actor, at=at, data=data)
        done += 1
    if done:
        sound_alarm(office.id, "notices_failed", failed.all().count())
    return done
