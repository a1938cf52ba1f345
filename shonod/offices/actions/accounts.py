"""Closing an officer's account, at once and everywhere, and opening it again."""

from datetime import datetime

from django.db import transaction

from shonod.ground.clock import local
from shonod.ground.refusals import NobodyAnswers, NotPermitted
from shonod.ledger.actions import Actor
from shonod.offices.actions.posts import check_keeps, renew_rosters
from shonod.offices.models import Holding, Office
from shonod.offices.queries import roster_now
from shonod.people.actions import set_active
from shonod.people.models import Officer


@transaction.atomic
def close_account(office: Office, officer: Officer, *, by: Officer, at: datetime) -> bool:
    """Whoever holds a post here gets in no more, and his sessions end; his posts are answered for
    by whoever comes next. False when it is closed already.

    Raises NotPermitted, also for one's own account, and NobodyAnswers where a post of his would be
    left alone: somebody else is appointed, covers, or stands above first.
    """
    keeper = _check(office, officer, by, at)
    if not set_active(officer, active=False, chain=office.id, by=keeper, at=at):
        return False
    held = _held(officer, at)
    renew_rosters({row.post.office for row in held})
    today = local(at).date()
    if any(roster_now(row.post.office_id, today).answer(row.post_id) is None for row in held):
        raise NobodyAnswers
    return True


@transaction.atomic
def open_account(office: Office, officer: Officer, *, by: Officer, at: datetime) -> bool:
    """He may sign in again, in the posts that he still holds. Raises NotPermitted."""
    keeper = _check(office, officer, by, at)
    opened = set_active(officer, active=True, chain=office.id, by=keeper, at=at)
    renew_rosters({row.post.office for row in _held(officer, at)})
    return opened


def _check(office: Office, officer: Officer, by: Officer, at: datetime) -> Actor:
    keeper = check_keeps(office, by, at)
    is_here = officer.holdings.filter(post__office=office).exists()
    if officer == by or not is_here or (officer.is_administrator and not by.is_administrator):
        raise NotPermitted
    return keeper


def _held(officer: Officer, at: datetime) -> list[Holding]:
    """What he holds today or will, of open posts."""
    rows = officer.holdings.filter(post__closed_on=None).select_related("post__office")
    today = local(at).date()
    return [row for row in rows if row.until_on is None or row.until_on >= today]
