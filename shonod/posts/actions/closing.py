"""Closing a post; its work goes on in another."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from shonod.cases.actions import hand_over_all
from shonod.ground.clock import local
from shonod.ground.refusals import LastPost, MoveNotAllowed, PostHeld
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.actions import check_keeps, renew_rosters
from shonod.offices.actions.posts import ONE_DAY, note_left
from shonod.offices.models import Post
from shonod.offices.queries import roster_now
from shonod.offices.states import Role
from shonod.people.models import Officer


@transaction.atomic
def close_post(post: Post, *, to_post: Post, by: Officer, at: datetime) -> int:
    """From today on there is no such post: its open cases go to another of the office, what was
    under it is under its superior, who holds it leaves. How many cases went; twice closes once.

    Raises NotPermitted, LastPost for the last post that new cases can go to, PostHeld for another
    post that is closed or elsewhere, and MoveNotAllowed for one that nobody would answer for.
    """
    keeper = check_keeps(post.office, by, at)
    post.refresh_from_db()
    if post.closed_on:
        return 0
    if to_post.office_id != post.office_id or to_post.closed_on or to_post == post:
        raise PostHeld
    officers = Post.objects.filter(office=post.office_id, role=Role.OFFICER, closed_on=None)
    if not officers.exclude(pk=post.pk).exists():
        raise LastPost
    today = local(at).date()
    _leave(post, today, by=keeper, at=at)
    Post.objects.filter(superior=post).update(superior=post.superior)
    post.closed_on = today
    post.save(update_fields=["closed_on"])
    data = {"closed_on": today.isoformat(), "to_post": str(to_post.id)}
    record(
        EventKind.POST_CLOSED, chain=post.office_id, subject=post.id, by=keeper, at=at, data=data
    )
    handed = hand_over_all(post, to_post=to_post, by=keeper, at=at)
    renew_rosters([post.office])
    if roster_now(post.office_id, today).answer(to_post.id) is None:
        raise MoveNotAllowed
    return handed


def _leave(post: Post, today: date, *, by: Actor, at: datetime) -> None:
    """Who holds the post leaves it yesterday; who came today, today; who was to come never does."""
    for holding in post.holdings.filter(Q(until_on=None) | Q(until_on__gte=today)):
        if holding.since_on > today:
            note_left(holding, by=by, at=at, called_off=True)
            holding.delete()
            continue
        holding.until_on = max(holding.since_on, today - ONE_DAY)
        holding.save(update_fields=["until_on"])
        note_left(holding, by=by, at=at)
