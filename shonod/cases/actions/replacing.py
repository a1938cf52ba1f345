"""Declaring days in the place of others: one count, one journal, one notice for each requester."""

from collections.abc import Sequence
from datetime import datetime

from shonod.cases.actions.declaring import changed_by, check_in_force, recount_for, rows_of, stamped
from shonod.cases.actions.recounting import Plan, Preview, carry_out
from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.ground.ids import uuid7
from shonod.ground.refusals import MoveNotAllowed
from shonod.offices.actions import strike_days, write_days
from shonod.offices.models import DayRow
from shonod.people.models import Officer

# What a row has from being declared, and a copy of it must not have.
_OF_ITS_OWN = {"id", "declared_at", "declared_by", "revoked_at", "revoked_by", "revoked_why"}


def replace_days(
    rows: Sequence[DayRow],
    *,
    fewer: Sequence[DayRow],
    why: str,
    by: Officer | None,
    at: datetime,
    undoes: Recount | None = None,
) -> Recount:
    """Declare new rows, revoke old ones, and count the open dates anew, all at once.

    Raises MoveNotAllowed when an old one was revoked before, and the clock's refusals.
    """
    check_in_force(fewer)
    both = [*stamped(rows, by, at), *fewer]
    changed = changed_by(both, at, more=rows, fewer=fewer)
    recount = recount_for(both, Cause.UNDONE if undoes else Cause.DECLARED, changed, by)
    recount.undoes = undoes

    def declare() -> None:
        strike_days(fewer, why=why, by=by, at=at)
        write_days(rows, by=by, at=at)

    return carry_out(recount, Plan.of(changed), before=declare)


def preview_replacement(
    rows: Sequence[DayRow], *, fewer: Sequence[DayRow], at: datetime
) -> Preview:
    """What `replace_days` would do; nothing is written."""
    check_in_force(fewer)
    both = [*stamped(rows, None, at), *fewer]
    return Plan.of(changed_by(both, at, more=rows, fewer=fewer)).preview()


def undo_replacement(recount: Recount, *, why: str, by: Officer | None, at: datetime) -> Recount:
    """What was revoked is declared again, by rows of their own; what was declared is revoked.

    Raises MoveNotAllowed when something of it was changed since.
    """
    rows = rows_of(recount)
    revoked = [row for row in rows if row.revoked_at == recount.at]
    declared = [row for row in rows if row.revoked_at != recount.at]
    if not revoked:
        raise MoveNotAllowed
    again = [_again(row) for row in revoked]
    return replace_days(again, fewer=declared, why=why, by=by, at=at, undoes=recount)


def _again(row: DayRow) -> DayRow:
    copied = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields  # noqa: SLF001 -- Django's own API
        if field.name not in _OF_ITS_OWN
    }
    return type(row)(id=uuid7(), **copied)
