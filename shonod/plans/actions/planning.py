"""Beginning a plan, from nothing or from last year's, and approving it."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.ids import uuid7
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.plans.models import Entry, Plan
from shonod.plans.states import PlanEmpty, PlanThere


def begin_plan(office: Office, year: int, *, by: Officer | None, at: datetime) -> Plan:
    """An empty draft. Raises PlanThere where the year has a plan."""
    try:
        with transaction.atomic():
            plan = Plan.objects.create(office=office, year=year, begun_at=at, begun_by=by)
            _record(EventKind.PLAN_BEGUN, plan, by=by, at=at, data={"year": year})
    except IntegrityError:
        raise PlanThere from None
    return plan


@transaction.atomic
def copy_plan(last: Plan, *, by: Officer | None, at: datetime) -> Plan:
    """A draft of the next year with what this one plans, each a year later. Raises PlanThere."""
    plan = begin_plan(last.office, last.year + 1, by=by, at=at)
    copies = []
    for entry in last.entries.filter(cancelled_at=None).order_by("first_on", "id"):
        later = entry.period.later(1)
        entry.id, entry.plan = uuid7(), plan
        entry.first_on, entry.last_on = later.first_on, later.last_on
        entry.case, entry.trouble = None, ""
        copies.append(entry)
    Entry.objects.bulk_create(copies)
    return plan


@transaction.atomic
def approve_plan(
    plan: Plan, *, authority: str, order_number: str, by: Officer | None, at: datetime
) -> bool:
    """From now on each entry opens its case on its day; False when it was approved before.

    Raises PlanEmpty.
    """
    held = Plan.objects.select_for_update().get(pk=plan.pk)
    if not held.is_draft:
        return False
    if not held.entries.exists():
        raise PlanEmpty
    held.approved_at, held.approved_on, held.approved_by = at, local(at).date(), by
    held.authority, held.order_number = stored(authority), stored(order_number)
    held.save()
    data = {"year": held.year, "entries": held.entries.count()}
    _record(EventKind.PLAN_APPROVED, held, by=by, at=at, data=data)
    return True


def _record(
    kind: EventKind, plan: Plan, *, by: Officer | None, at: datetime, data: dict[str, Any]
) -> None:
    record(kind, chain=plan.office_id, subject=plan.id, by=actor_of(by), at=at, data=data)
