"""Leave: an officer is away for some days, and somebody covers for him."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted, OutOfOrder
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.actions.posts import ONE_DAY, note_filled, note_left, renew_rosters
from shonod.offices.models import Holding, Leave, Office
from shonod.offices.policy import may_set_leave
from shonod.offices.queries import held_offices
from shonod.offices.states import HoldingKind
from shonod.people.models import Officer


@transaction.atomic
def take_leave(
    office: Office,
    officer: Officer,
    *,
    from_on: date,
    until_on: date,
    cover: Officer | None = None,
    by: Officer,
    at: datetime,
) -> Leave:
    """The officer is away from all his posts; `cover` stands in for him in those of this office.

    Without one the post above answers. The same days again are the same leave. Raises
    NotPermitted, and OutOfOrder for days that run backwards, have passed, or meet another leave.
    """
    actor = _check_may_set(office, officer, by, at)
    met = officer.leaves.filter(from_on__lte=until_on, until_on__gte=from_on, back_on=None).first()
    if met and (met.from_on, met.until_on) == (from_on, until_on):
        return met
    if met or not local(at).date() <= from_on <= until_on or cover == officer:
        raise OutOfOrder
    leave = Leave.objects.create(office=office, officer=officer, from_on=from_on, until_on=until_on)
    data = {
        "leave": str(leave.id),
        "from_on": from_on.isoformat(),
        "until_on": until_on.isoformat(),
        "cover": str(cover.id) if cover else None,
    }
    record(EventKind.LEAVE_TAKEN, chain=office.id, subject=officer.id, by=actor, at=at, data=data)
    if cover:
        _cover(leave, cover, by=actor, at=at)
    renew_rosters(_offices_of(officer))
    return leave


def _cover(leave: Leave, cover: Officer, *, by: Actor, at: datetime) -> None:
    """One holding for each of his posts here, as far as he holds it in those days."""
    held = leave.officer.holdings.filter(
        Q(until_on=None) | Q(until_on__gte=leave.from_on),
        post__office=leave.office,
        since_on__lte=leave.until_on,
    )
    for own in held.select_related("post").order_by("id"):
        until_on = min(leave.until_on, own.until_on or leave.until_on)
        stand_in = Holding.objects.create(
            post=own.post,
            officer=cover,
            kind=HoldingKind.COVER,
            since_on=max(leave.from_on, own.since_on),
            until_on=until_on,
            for_leave=leave,
        )
        note_filled(stand_in, by=by, at=at)


@transaction.atomic
def end_leave(leave: Leave, *, by: Officer, at: datetime) -> bool:
    """He is back today, or never goes. Who covers for him stops; False when it was over already.

    Raises NotPermitted.
    """
    actor = _check_may_set(leave.office, leave.officer, by, at)
    today = local(at).date()
    if leave.back_on or leave.until_on < today:
        return False
    leave.back_on = max(today, leave.from_on)
    leave.save(update_fields=["back_on"])
    for cover in leave.covers.filter(until_on__gte=today).select_related("post"):
        _stop(cover, today, by=actor, at=at)
    data = {"leave": str(leave.id), "back_on": leave.back_on.isoformat()}
    record(
        EventKind.LEAVE_ENDED,
        chain=leave.office_id,
        subject=leave.officer_id,
        by=actor,
        at=at,
        data=data,
    )
    renew_rosters(_offices_of(leave.officer))
    return True


def _stop(cover: Holding, today: date, *, by: Actor, at: datetime) -> None:
    """From today on he covers no more; what he did today, he did in the post."""
    if cover.since_on > today:
        note_left(cover, by=by, at=at, called_off=True)
        cover.delete()
        return
    cover.until_on = max(cover.since_on, today - ONE_DAY)
    cover.save(update_fields=["until_on"])
    note_left(cover, by=by, at=at)


def _check_may_set(office: Office, officer: Officer, by: Officer, at: datetime) -> Actor:
    held_offices().get(pk=office.id)
    if not may_set_leave(by, officer, office, local(at).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, by.id)


def _offices_of(officer: Officer) -> list[Office]:
    """Wherever he holds a post, his leave shows."""
    return list(Office.objects.filter(posts__holdings__officer=officer).distinct())
