"""Declaring days and hours, revoking a declaration, undoing it: with all dates that it moves."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from shonod.cases.actions.counting import Changed
from shonod.cases.actions.recounting import Plan, Preview, carry_out
from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.ground.refusals import MoveNotAllowed
from shonod.offices.actions import strike_days, write_days
from shonod.offices.models import DayRow, Holiday
from shonod.offices.queries import KINDS, Days, offices_below, path_in
from shonod.people.models import Officer


def declare_days(rows: Sequence[DayRow], *, by: Officer | None, at: datetime) -> Recount:
    """Declare what these new rows say, all at once, and count the open dates anew.

    Who may: `shonod.offices.policy.may_declare_days`, which the door asks. Raises the clock's
    refusals, such as NoWorkingDay; then nothing is kept.
    """
    changed = changed_by(stamped(rows, by, at), at, more=rows)
    recount = recount_for(rows, Cause.DECLARED, changed, by)
    return carry_out(recount, Plan.of(changed), before=lambda: write_days(rows, by=by, at=at))


def preview_days(rows: Sequence[DayRow], *, at: datetime) -> Preview:
    """What `declare_days` would do; nothing is written."""
    return Plan.of(changed_by(stamped(rows, None, at), at, more=rows)).preview()


def revoke_days(rows: Sequence[DayRow], *, why: str, by: Officer | None, at: datetime) -> Recount:
    """The order behind these rows was withdrawn: from now on they are not true.

    Raises MoveNotAllowed when one was revoked before.
    """
    check_in_force(rows)
    changed = changed_by(rows, at, fewer=rows)
    recount = recount_for(rows, Cause.REVOKED, changed, by)
    return carry_out(
        recount, Plan.of(changed), before=lambda: strike_days(rows, why=why, by=by, at=at)
    )


def preview_revocation(rows: Sequence[DayRow], *, at: datetime) -> Preview:
    """What `revoke_days` would do; nothing is written."""
    check_in_force(rows)
    return Plan.of(changed_by(rows, at, fewer=rows)).preview()


def undo_recount(recount_id: UUID, *, why: str, by: Officer | None, at: datetime) -> Recount:
    """A declaration was a mistake: it is revoked, and each open case stands as before, byte for
    byte. One whose date was changed since then is counted anew.

    Raises MoveNotAllowed for what is no declaration, or was undone or revoked before.
    """
    undone, rows, changed = _mistake(recount_id, at)
    recount = recount_for(rows, Cause.UNDONE, changed, by)
    recount.undoes = undone
    return carry_out(
        recount, Plan.of(changed, undone), before=lambda: strike_days(rows, why=why, by=by, at=at)
    )


def preview_undo(recount_id: UUID, *, at: datetime) -> Preview:
    """What `undo_recount` would do; nothing is written."""
    undone, _, changed = _mistake(recount_id, at)
    return Plan.of(changed, undone).preview()


def rows_of(recount: Recount) -> list[DayRow]:
    """The declarations behind a recount, in their order."""
    found: dict[str, DayRow] = {}
    for kind in KINDS:
        found |= {str(row.id): row for row in kind.objects.filter(pk__in=dict(recount.rows))}
    return [found[id_] for id_ in dict(recount.rows)]


def _mistake(recount_id: UUID, at: datetime) -> tuple[Recount, list[DayRow], Changed]:
    undone = Recount.objects.get(pk=recount_id)
    rows = rows_of(undone)
    if undone.cause != Cause.DECLARED:
        raise MoveNotAllowed
    check_in_force(rows)
    return undone, rows, changed_by(rows, at, fewer=rows)


def stamped(rows: Sequence[DayRow], by: Officer | None, at: datetime) -> Sequence[DayRow]:
    for row in rows:
        row.declared_at, row.declared_by = at, by
    return rows


def check_in_force(rows: Iterable[DayRow]) -> None:
    if not all(row.is_in_force for row in rows):
        raise MoveNotAllowed


def changed_by(
    rows: Sequence[DayRow],
    at: datetime,
    *,
    more: Iterable[DayRow] = (),
    fewer: Iterable[DayRow] = (),
) -> Changed:
    """The calendars as they will be; five statements for any number of offices."""
    every = {office.id: office for office in offices_below(None)}
    tops = {row.office_id for row in rows}
    paths = {id_: path_in(every, id_) for id_ in every}
    below = {
        id_: path
        for id_, path in paths.items()
        if None in tops or any(office.id in tops for office in path)
    }
    days = Days.all().changed(more=more, fewer=fewer)
    return Changed(
        first_on=min(row.span[0] for row in rows),
        last_on=max(row.span[1] for row in rows),
        offices={id_: every[id_] for id_ in below},
        calendars={id_: days.calendar(path) for id_, path in below.items()},
        at=at,
    )


def recount_for(
    rows: Sequence[DayRow], cause: Cause, changed: Changed, by: Officer | None
) -> Recount:
    first = next((row for row in rows if isinstance(row, Holiday)), None)
    offices = {row.office_id for row in rows}
    return Recount(
        cause=cause,
        office_id=offices.pop() if len(offices) == 1 else None,
        # Pairs, the id first: an id names its row alone, the kind says where to look.
        rows=[(str(row.id), row._meta.model_name) for row in rows],  # noqa: SLF001
        name=first.name if first else "",
        name_en=first.name_en if first else "",
        order_number=first.order_number if first else "",
        first_on=changed.first_on,
        last_on=changed.last_on,
        at=changed.at,
        by=by,
    )
