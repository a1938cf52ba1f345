"""Visits are planned, done and called off; a shared cause is answered for all at once."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import deliver_case
from shonod.cases.models import Case
from shonod.ground.bangla import stored
from shonod.helpdesk.actions.faults import held_fault
from shonod.helpdesk.models import SharedCause, Visit
from shonod.helpdesk.states import Part, Settled, Way
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


@transaction.atomic
def plan_visit(
    case: Case, *, on: date, part: Part, place: str, note: str, by: Officer, at: datetime
) -> Visit:
    """Somebody goes there; the same day and part twice is one visit."""
    fault = held_fault(case)
    words = {"place": stored(place), "note": stored(note)}
    there = fault.visits.filter(on=on, part=part, off_at=None).first()
    if there:
        return there
    visit = Visit.objects.create(
        office=case.office,
        fault=fault,
        on=on,
        part=part,
        **words,
        planned_at=at,
        planned_by=by,
    )
    if fault.way != Way.SITE:
        fault.way = Way.SITE
        fault.save(update_fields=["way"])
    _record(EventKind.VISIT_PLANNED, visit, by=by, at=at)
    return visit


@transaction.atomic
def end_visit(visit: Visit, *, found: str, by: Officer, at: datetime) -> Visit:
    """He was there, and writes what he found. Raises Settled where it was done or called off."""
    held = _held(visit)
    held.done_at, held.found = at, stored(found)
    held.save(update_fields=["done_at", "found"])
    _record(EventKind.VISIT_DONE, held, by=by, at=at)
    return held


@transaction.atomic
def call_off_visit(visit: Visit, *, by: Officer, at: datetime) -> Visit:
    """Raises Settled where it was done or called off."""
    held = _held(visit)
    held.off_at = at
    held.save(update_fields=["off_at"])
    _record(EventKind.VISIT_CALLED_OFF, held, by=by, at=at)
    return held


def _held(visit: Visit) -> Visit:
    held = Visit.objects.select_for_update(of=("self",)).select_related("fault").get(pk=visit.pk)
    if held.is_settled:
        raise Settled
    return held


def _record(kind: EventKind, visit: Visit, *, by: Officer, at: datetime) -> None:
    record(
        kind,
        chain=visit.office_id,
        subject=visit.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"case": str(visit.fault_id), "on": visit.on.isoformat()},
    )


@transaction.atomic
def answer_cause(cause: SharedCause, *, answer: str, by: Officer, at: datetime) -> int:
    """Every open request of this cause is delivered with one answer; how many. All or none.

    Raises Settled where it was answered before, and NotPermitted.
    """
    held = SharedCause.objects.select_for_update().get(pk=cause.pk)
    if held.answered_at:
        raise Settled
    open_cases: list[UUID] = list(
        held.faults.filter(case__closed_on=None)
        .order_by("case_id")
        .values_list("case_id", flat=True)
    )
    for case_id in open_cases:
        deliver_case(case_id, by=by, at=at, answer=answer)
    held.answered_at = at
    held.save(update_fields=["answered_at"])
    record(
        EventKind.CAUSE_ANSWERED,
        chain=held.office_id,
        subject=held.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"cases": len(open_cases)},
    )
    return len(open_cases)
