"""Changing days from the desk: once, by whoever may, as it was seen."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError

from shonod.cases.actions import (
    Preview,
    declare_days,
    preview_days,
    preview_replacement,
    preview_revocation,
    replace_days,
    revoke_days,
    rows_of,
    undo_recount,
    undo_replacement,
)
from shonod.cases.models import Recount
from shonod.ground.refusals import Stale
from shonod.holidays.policy import Places, check_may_change
from shonod.holidays.queries import Plan, calendars_seen, change_of
from shonod.people.models import Officer


def preview_plan(plan: Plan, *, at: datetime) -> Preview:
    """What carrying it out would move; nothing is written. Raises the clock's refusals."""
    if not plan.fewer:
        return preview_days(plan.more, at=at)
    if not plan.more:
        return preview_revocation(plan.fewer, at=at)
    return preview_replacement(plan.more, fewer=plan.fewer, at=at)


def carry_out_plan(
    plan: Plan, *, places: Places, once: UUID, seen: str, by: Officer, at: datetime
) -> Recount:
    """Declare and revoke what the plan says, and count the open dates anew.

    `once` becomes the id of the first new row, so that the same form sent again finds what it did.
    Raises NotPermitted; Stale when days were changed since the officer saw what it would move;
    and the clock's refusals.
    """
    check_may_change(plan.rows, places)
    done = change_of(once)
    if done:
        return done
    if seen != calendars_seen(plan.rows):
        raise Stale
    if plan.more:
        plan.more[0].id = once
    try:
        return _carried_out(plan, by=by, at=at)
    except IntegrityError:
        # The twin of this form was quicker.
        done = change_of(once)
        if done is None:
            raise
        return done


def _carried_out(plan: Plan, *, by: Officer, at: datetime) -> Recount:
    if not plan.fewer:
        return declare_days(plan.more, by=by, at=at)
    if not plan.more:
        return revoke_days(plan.fewer, why=plan.why, by=by, at=at)
    return replace_days(plan.more, fewer=plan.fewer, why=plan.why, by=by, at=at)


def take_back(change: Recount, *, why: str, places: Places, by: Officer, at: datetime) -> Recount:
    """What was declared is no longer so, what was revoked is declared again, and every open date
    is what it was. Taken back twice, it is so once.

    Raises NotPermitted, and MoveNotAllowed when something of it was changed since.
    """
    rows = rows_of(change)
    check_may_change(rows, places)
    undone = Recount.objects.filter(undoes=change).first()
    if undone:
        return undone
    if all(row.revoked_at != change.at for row in rows):
        return undo_recount(change.id, why=why, by=by, at=at)
    return undo_replacement(change, why=why, by=by, at=at)
