"""Changes of days: what one would do, what each did, and which come last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from shonod.cases.actions import Preview
from shonod.cases.models import Case, DateMove, Recount
from shonod.holidays.queries.rows import declared_for
from shonod.offices.models import DayRow, Holiday, Office
from shonod.offices.queries import offices_below, path_to
from shonod.offices.states import ClosureKind

SAMPLE = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """What one press of a button declares, and what it revokes and why."""

    more: tuple[DayRow, ...] = ()
    fewer: tuple[DayRow, ...] = ()
    why: str = ""

    @property
    def rows(self) -> tuple[DayRow, ...]:
        return (*self.more, *self.fewer)


def calendars_seen(rows: Iterable[DayRow]) -> str:
    """A mark of the calendars that the rows reach: another one as soon as any of them changes."""
    reached = {office.id: office for row in rows for office in offices_below(row.office)}
    versions = sorted((str(id_), office.calendar_version) for id_, office in reached.items())
    return sha256(repr(versions).encode()).hexdigest()[:32]


def known_days(plan: Plan, office: Office) -> list[Holiday]:
    """The declarations in force that say already what a new one of the plan would."""
    days = [row for row in plan.more if isinstance(row, Holiday)]
    if not days:
        return []
    first, last = min(row.from_on for row in days), max(row.until_on for row in days)
    gone = {row.id for row in plan.fewer}
    effects = {_effect(row) for row in days}
    rows = declared_for(office, first, last)
    known = (row for row in rows if row.is_in_force and row.id not in gone)
    return [row for row in known if _effect(row) in effects]


def _effect(row: Holiday) -> tuple[object, ...]:
    return (
        row.from_on,
        row.until_on,
        row.works,
        row.kind == ClosureKind.OPTIONAL,
        row.opens,
        row.closes,
    )


def changes_of(office: Office, most: int = 5) -> list[Recount]:
    """The latest changes of days that reach the office, and how each was taken back."""
    return list(_changes(office).order_by("-at")[:most])


def change_at(office: Office, change_id: UUID) -> Recount | None:
    return _changes(office).filter(pk=change_id).first()


def _changes(office: Office) -> QuerySet[Recount]:
    reaching = {place.id for place in (*path_to(office.id), *offices_below(office))}
    changes = Recount.objects.filter(Q(office=None) | Q(office__in=reaching), charter=None)
    return changes.filter(undoes=None).select_related("by", "undone_by")


def change_of(row_id: UUID) -> Recount | None:
    """The latest change that declared or revoked this row."""
    changes = Recount.objects.filter(charter=None, undoes=None).order_by("-at")
    named = (change for change in changes.iterator(100) if str(row_id) in dict(change.rows))
    return next(named, None)


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change did at one office: from which day to which, and a few of its requests."""

    days: tuple[tuple[date, date, int], ...]
    sample: tuple[tuple[Case, date, date], ...]


def moved_at(office: Office, change: Recount) -> Moved:
    """Two queries; requests whose date is the same are left out."""
    moves = DateMove.objects.filter(recount=change, office=office)
    moves = moves.exclude(old_due_on=F("new_due_on"), old_due_at=F("new_due_at"))
    moves = moves.exclude(old_due_on=F("new_due_on"), old_due_at=None, new_due_at=None)
    days = (
        moves.values_list("old_due_on", "new_due_on")
        .annotate(n=Count("id"))
        .order_by("old_due_on", "new_due_on")
    )
    some = moves.select_related("case__terms", "case__service").order_by("old_due_on", "id")
    return Moved(
        tuple(days),
        tuple((move.case, move.old_due_on, move.new_due_on) for move in some[:SAMPLE]),
    )


def previewed_at(office: Office, preview: Preview) -> Moved:
    """The same of what would move. The days are those of all offices that are reached, the
    requests this office's own: nobody sees another's."""
    return Moved(
        preview.days,
        tuple(one for one in preview.sample if one[0].office_id == office.id),
    )
