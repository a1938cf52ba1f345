"""Taking cases up the ladder, in the office's hours, each step of each case once.

The step a case stands on is a function of its dates, its pauses and the calendar; what is kept is
only which steps were told. A missed run is made up by the next, and a repeated one changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, OuterRef, Subquery, UUIDField

from shonod.cases.actions.promise import pauses_of
from shonod.cases.models import Case, Pause
from shonod.ground.clock import Calendar, local, part_of_day, share_of
from shonod.ledger.actions import SYSTEM, Entry, record_all
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.offices.queries import (
    Roster,
    calendar_of,
    held_offices,
    roster_of,
    rules_of,
    steps_of,
)
from shonod.offices.states import LATE, SECOND
from shonod.posts.models import Escalation

NOBODY_ABOVE = "nobody_above"


@dataclass(frozen=True, slots=True)
class Standing:
    """A case of the ladder: the highest step it was told at, and the post it last went up to."""

    case: UUID
    owner: UUID | None
    day_zero_on: date
    due_on: date
    told: int
    top: UUID | None


@transaction.atomic
def escalate_office(office_id: UUID, *, at: datetime) -> int:
    """Tell every step that the office's open cases have newly reached; how many. None while the
    office is closed.

    The office is held, so of two workers one waits and then finds nothing new.
    """
    office = held_offices().get(pk=office_id)
    calendar, today = calendar_of(office), local(at).date()
    if not calendar.is_open(at):
        return 0
    roster = roster_of(office, today)
    reached, stuck = [], 0
    for case, level in _reached(office, calendar, at):
        steps = list(_steps(case, level, roster))
        stuck += not steps
        reached += [
            Escalation(office=office, case_id=case.case, level=step, to_post_id=to_post, at=at)
            for step, to_post in steps
        ]
    Escalation.objects.bulk_create(reached)
    record_all(
        (
            Entry(
                EventKind.CASE_ESCALATED,
                office.id,
                row.case_id,
                {"level": row.level, "to_post": str(row.to_post_id)},
            )
            for row in reached
        ),
        by=SYSTEM,
        at=at,
    )
    sound_alarm(office.id, NOBODY_ABOVE, stuck)
    return len(reached)


def _reached(office: Office, calendar: Calendar, at: datetime) -> Iterator[tuple[Standing, int]]:
    """The cases that stand on a higher step than they were told at, with that step."""
    today, part = local(at).date(), part_of_day(calendar, at)
    steps, rules = steps_of(office, today), rules_of(office)
    pauses = defaultdict(list)
    for pause in Pause.objects.filter(office=office, case__closed_on=None).order_by("started_at"):
        pauses[pause.case_id].append(pause)
    for case in _standings(office):
        share = share_of(
            case.day_zero_on,
            case.due_on,
            today,
            calendar,
            part=part,
            pauses=pauses_of(pauses[case.case]),
            rules=rules,
        )
        late = calendar.open_days_between(
            case.due_on.toordinal(), max(today, case.due_on).toordinal()
        )
        level = steps.level(share, late)
        if level > case.told:
            yield case, level


def _standings(office: Office) -> list[Standing]:
    told = Escalation.objects.filter(case=OuterRef("pk")).order_by("-level")
    cases = (
        Case.objects.of(office)
        .open()
        .annotate(
            told=Max("escalations__level", default=0),
            top=Subquery(
                told.filter(level__gte=LATE).values("to_post")[:1], output_field=UUIDField()
            ),
        )
        .order_by("due_on", "id")
    )
    return [
        Standing(*row)
        for row in cases.values_list("id", "owner_id", "day_zero_on", "due_on", "told", "top")
    ]


def _steps(case: Standing, level: int, roster: Roster) -> Iterator[tuple[int, UUID]]:
    """What is to be told, and to which post: one reminder to the holder, or, late, each missing
    step to the next post above, as far as there is one."""
    if level <= SECOND:
        if case.owner:
            yield level, case.owner
        return
    line = roster.line(case.top or case.owner) if case.owner else iter(())
    next(line, None)
    yield from zip(range(max(case.told + 1, LATE), level + 1), (up.id for up in line), strict=False)
