"""Stock-taking: a round is begun, labels are seen, it is ended."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.helpdesk.models import Round, Sighting
from shonod.helpdesk.queries import device_typed
from shonod.helpdesk.queries.rounds import stock_of
from shonod.helpdesk.states import Settled
from shonod.institutions.models import Institution
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


@transaction.atomic
def begin_round(institution: Institution, *, by: Officer, at: datetime) -> Round:
    """The open round of the institution, if there is one."""
    Institution.objects.select_for_update().get(pk=institution.pk)
    there = Round.objects.filter(institution=institution, ended_at=None).first()
    if there:
        return there
    begun = Round.objects.create(
        office=institution.office, institution=institution, begun_at=at, begun_by=by
    )
    _record(EventKind.ROUND_BEGUN, begun, by=by, at=at, data={})
    return begun


@transaction.atomic
def see_label(
    stock_round: Round, typed: str, *, id_: UUID, seen_at: datetime, by: Officer, at: datetime
) -> tuple[Sighting, bool]:
    """The sighting, and whether it is new: a label counts once, and so does an id that is sent
    again. Raises Settled where the round was ended before, or the id is another round's."""
    held = Round.objects.select_for_update().get(pk=stock_round.pk)
    sent = Sighting.objects.filter(pk=id_).first()
    if sent and sent.round_id == held.id:
        return sent, False
    if sent or held.ended_at:
        raise Settled
    device = device_typed(stock_round.office, typed)
    code = device.code if device else stored(typed).strip()[-40:]
    return Sighting.objects.get_or_create(
        round=held,
        code=code,
        defaults={"id": id_, "device": device, "seen_at": seen_at, "came_at": at, "by": by},
    )


@transaction.atomic
def end_round(stock_round: Round, *, by: Officer, at: datetime) -> bool:
    """The list stays as it is. False where it was ended before."""
    held = Round.objects.select_for_update().get(pk=stock_round.pk)
    if held.ended_at:
        return False
    stock = stock_of(held)
    held.ended_at = at
    held.save(update_fields=["ended_at"])
    _record(EventKind.ROUND_ENDED, held, by=by, at=at, data=stock.counts())
    return True


def _record(
    kind: EventKind, stock_round: Round, *, by: Officer, at: datetime, data: dict[str, int]
) -> None:
    record(
        kind,
        chain=stock_round.office_id,
        subject=stock_round.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data=data,
    )
