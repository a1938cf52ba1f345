"""What waits and what failed, for whoever sends, counts or mends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from shonod.ledger.models import Head
from shonod.notices.models import Cursor, Notice, Outage
from shonod.notices.states import LATE_AFTER, By, State
from shonod.offices.models import Office

WAITS = Q(state=State.WAITING)
FAILED = Q(state=State.FAILED, settled_at=None)


def chains_behind() -> list[UUID]:
    """Offices in whose chain something happened that was not read yet."""
    return list(_behind().values_list("chain", flat=True))


def is_behind(_at: datetime) -> bool:
    return _behind().exists()


def _behind() -> QuerySet[Head]:
    read = Cursor.objects.filter(chain=OuterRef("chain")).values("sequence")
    heads = Head.objects.annotate(read=Coalesce(Subquery(read), 0))
    return heads.filter(sequence__gt=F("read"))


def has_due(by: By, at: datetime) -> bool:
    """Is there something to try now, and the line not resting?"""
    is_resting = Outage.objects.filter(pk=by, until_at__gt=at)
    return due_notices(by, at).exists() and not is_resting.exists()


def due_notices(by: By, at: datetime) -> QuerySet[Notice]:
    """What may be tried now and nobody holds."""
    free = Q(held_until=None) | Q(held_until__lte=at)
    return Notice.objects.filter(WAITS, free, by=by, next_at__lte=at)


def offices_due(by: By, at: datetime) -> list[UUID]:
    """Offices that have something to send now."""
    found = due_notices(by, at).order_by("office").values_list("office", flat=True)
    return list(found.distinct())


@dataclass(frozen=True, slots=True)
class Queue:
    """What an office has to send by one line, and how that line does. `late`: due for an hour."""

    by: By
    waiting: int = 0
    late: int = 0
    oldest_at: datetime | None = None
    outage: Outage | None = None


def queues_of(office: Office, at: datetime) -> list[Queue]:
    """One for each way of sending; two queries."""
    due = Q(due_at__lte=at)
    counted = (
        Notice.objects.filter(WAITS, office=office)
        .order_by()
        .values("by")
        .annotate(
            waiting=Count("id"),
            late=Count("id", filter=Q(due_at__lte=at - LATE_AFTER)),
            oldest_at=Min("due_at", filter=due),
        )
    )
    found: dict[str, dict[str, Any]] = {row["by"]: {**row} for row in counted}
    outages = Outage.objects.in_bulk()
    return [Queue(**{"by": by, **found.get(by, {})}, outage=outages.get(by)) for by in By]


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a list; `after` is the mark to go on from, empty at its end."""

    notices: list[Notice]
    after: str


def failed_page(office: Office, *, after: str = "", size: int = 50) -> Page:
    """Failed ones that no officer has seen to, oldest first. Raises ValueError for no mark."""
    failed = Notice.objects.filter(FAILED, office=office).select_related(
        "case", "officer", "follower"
    )
    if after:
        at, _, last = after.partition("_")
        made_at, last_id = datetime.fromisoformat(at), UUID(last)
        beyond = Q(made_at__gt=made_at) | Q(made_at=made_at, id__gt=last_id)
        failed = failed.filter(beyond)
    rows = list(failed.order_by("made_at", "id")[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    return Page(rows, f"{rows[-1].made_at.isoformat()}_{rows[-1].id}" if more else "")


def late_notices(lines: Iterable[By], at: datetime) -> int:
    """How many have been due for an hour although there is a line."""
    late = WAITS & Q(due_at__lte=at - LATE_AFTER)
    return Notice.objects.filter(late, by__in=list(lines)).count()


def is_of_office(office: Office, notice: UUID) -> bool:
    return Notice.objects.filter(office=office, pk=notice).exists()


ALARMS = ("notices_failed", "notices_late")


def alarms_to_sound(at: datetime) -> Iterator[tuple[UUID, str, int]]:
    """Where the count of failed or late notices is not the one that stands in the office's row."""
    late = WAITS & Q(due_at__lte=at - LATE_AFTER)
    rung = dict(Office.objects.values_list("id", "alarms"))
    for alarm, which in zip(ALARMS, (FAILED, late), strict=True):
        rows = Notice.objects.filter(which).order_by().values("office").annotate(count=Count("id"))
        counts = dict(rows.values_list("office", "count"))
        for office, alarms in rung.items():
            if alarms.get(alarm, 0) != counts.get(office, 0):
                yield office, alarm, counts.get(office, 0)
