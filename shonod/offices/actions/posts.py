"""Posts over time: adding one, filling it, leaving it, and who is above it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import NotAbove, NotPermitted, OutOfOrder, PostHeld
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Holding, Office, Post
from shonod.offices.policy import may_keep_posts
from shonod.offices.queries import held_offices, offices_below, roster_now
from shonod.offices.states import HoldingKind, Role
from shonod.people.models import Officer

ONE_DAY = timedelta(days=1)


@transaction.atomic
def add_post(
    office: Office,
    *,
    title: str,
    title_en: str,
    role: Role,
    superior: Post | None = None,
    by: Officer,
    at: datetime,
) -> Post:
    """A post of the office; an open one of the same title is that post, so twice makes one.

    Raises NotPermitted, and NotAbove for a superior elsewhere.
    """
    keeper = check_keeps(office, by, at)
    twin = Post.objects.filter(office=office, title=stored(title), closed_on=None).first()
    if twin:
        return twin
    _check_above(office, superior, at)
    post = Post.objects.create(
        office=office, title=stored(title), title_en=stored(title_en), role=role, superior=superior
    )
    data = {"role": role, "superior": str(superior.id) if superior else None}
    record(EventKind.POST_ADDED, chain=office.id, subject=post.id, by=keeper, at=at, data=data)
    renew_rosters([office])
    return post


@transaction.atomic
def set_superior(post: Post, superior: Post | None, *, by: Officer, at: datetime) -> bool:
    """Whom the post is under; None: the head of its office, or of the one above.

    False when that is so already. Raises NotPermitted, and NotAbove for a post that is elsewhere
    or below it.
    """
    keeper = check_keeps(post.office, by, at)
    if post.superior == superior:
        return False
    _check_above(post.office, superior, at)
    roster = roster_now(post.office_id, local(at).date())
    if superior and any(seat.id == post.id for seat in roster.line(superior.id)):
        raise NotAbove
    post.superior = superior
    post.save(update_fields=["superior"])
    data = {"superior": str(superior.id) if superior else None}
    record(
        EventKind.SUPERIOR_SET, chain=post.office_id, subject=post.id, by=keeper, at=at, data=data
    )
    renew_rosters([post.office])
    return True


def _check_above(office: Office, superior: Post | None, at: datetime) -> None:
    if superior and superior.id not in roster_now(office.id, local(at).date()).seats:
        raise NotAbove


@transaction.atomic
def fill_post(
    post: Post,
    officer: Officer,
    *,
    kind: HoldingKind,
    since_on: date,
    until_on: date | None = None,
    phone: str = "",
    email: str = "",
    by: Officer,
    at: datetime,
) -> Holding:
    """Put the officer into the post. A regular holder relieves the one before, who leaves the day
    before; charge of a post is held beside. Said twice, it is done once.

    Raises NotPermitted, OutOfOrder for days that run backwards, and PostHeld when another regular
    holder begins on that day or later, or the post is closed.
    """
    keeper = check_keeps(post.office, by, at)
    twin = post.holdings.filter(officer=officer, kind=kind, since_on=since_on).first()
    if twin:
        return twin
    if until_on and until_on < since_on:
        raise OutOfOrder
    if post.closed_on:
        raise PostHeld
    if kind is HoldingKind.REGULAR:
        _relieve(post, since_on, by=keeper, at=at)
    holding = Holding.objects.create(
        post=post,
        officer=officer,
        kind=kind,
        since_on=since_on,
        until_on=until_on,
        phone=phone,
        email=email,
    )
    note_filled(holding, by=keeper, at=at)
    renew_rosters([post.office])
    return holding


def _relieve(post: Post, since_on: date, *, by: Actor, at: datetime) -> None:
    """The regular holder of the day before leaves."""
    others = post.holdings.filter(Q(until_on=None) | Q(until_on__gte=since_on))
    for other in others.filter(kind=HoldingKind.REGULAR).select_related("post"):
        if other.since_on >= since_on:
            raise PostHeld
        other.until_on = since_on - ONE_DAY
        other.save(update_fields=["until_on"])
        note_left(other, by=by, at=at)


@transaction.atomic
def end_holding(holding: Holding, *, until_on: date, by: Officer, at: datetime) -> bool:
    """The officer leaves the post after `until_on`; one who has not begun never comes.

    False when that is so already. Raises NotPermitted, and OutOfOrder for a day before yesterday:
    what he did until today he did in this post.
    """
    keeper = check_keeps(holding.post.office, by, at)
    if holding.until_on == until_on:
        return False
    today = local(at).date()
    if holding.since_on > today and until_on < holding.since_on:
        note_left(holding, by=keeper, at=at, called_off=True)
        holding.delete()
    elif until_on < max(holding.since_on, today - ONE_DAY):
        raise OutOfOrder
    else:
        holding.until_on = until_on
        holding.save(update_fields=["until_on"])
        note_left(holding, by=keeper, at=at)
    renew_rosters([holding.post.office])
    return True


def note_filled(holding: Holding, *, by: Actor, at: datetime) -> None:
    data = {
        "holding": str(holding.id),
        "officer": str(holding.officer_id),
        "kind": holding.kind,
        "since_on": holding.since_on.isoformat(),
        "until_on": holding.until_on.isoformat() if holding.until_on else None,
    }
    post = holding.post
    record(EventKind.POST_FILLED, chain=post.office_id, subject=post.id, by=by, at=at, data=data)


def note_left(holding: Holding, *, by: Actor, at: datetime, called_off: bool = False) -> None:
    until_on = None if called_off or holding.until_on is None else holding.until_on.isoformat()
    data = {
        "holding": str(holding.id),
        "officer": str(holding.officer_id),
        "until_on": until_on,
    }
    post = holding.post
    record(EventKind.POST_LEFT, chain=post.office_id, subject=post.id, by=by, at=at, data=data)


def check_keeps(office: Office, officer: Officer, at: datetime) -> Actor:
    """The officer as an actor of the ledger, with the office held until the transaction ends: of
    two who change its posts one waits. Raises NotPermitted."""
    held_offices().get(pk=office.id)
    if not may_keep_posts(officer, office, local(at).date()):
        raise NotPermitted
    return Actor(ActorKind.OFFICER, officer.id)


def renew_rosters(offices: Iterable[Office]) -> None:
    """Let the rosters of these offices, and of all below them, be read anew."""
    below = {one.id for office in offices for one in offices_below(office)}
    Office.objects.filter(pk__in=below).update(posts_version=F("posts_version") + 1)
