"""Writing the entries of a plan. In an approved one every change keeps what was, and says why."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from shonod.catalogue.models import Service
from shonod.ground.bangla import stored
from shonod.ground.fiscal import Period
from shonod.ground.refusals import ReasonMissing
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Post
from shonod.people.models import Officer
from shonod.plans.actions.opening import count_troubles
from shonod.plans.models import Entry, Plan, Revision
from shonod.plans.states import EntrySettled, Revised


@dataclass(frozen=True, slots=True)
class Answers:
    """What an officer plans, whether typed or brought in by a file."""

    service: Service
    kind: str
    title: str
    when: Period
    title_en: str = ""
    target: int = 1
    unit: str = ""
    place: str = ""
    audience: str = ""
    institution: str = ""
    budget: Decimal | None = None
    post: Post | None = None
    remark: str = ""

    def put_to(self, entry: Entry) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name == "when":
                entry.first_on, entry.last_on = value.first_on, value.last_on
            else:
                setattr(entry, field.name, stored(value) if isinstance(value, str) else value)


@transaction.atomic
def write_entry(
    plan: Plan,
    answers: Answers,
    *,
    entry: Entry | None = None,
    reason: str = "",
    by: Officer,
    at: datetime,
) -> Entry:
    """A new entry, or another wording of one.

    Raises ReasonMissing where the plan is approved and nobody says why, EntrySettled where the
    entry's case is open or it is cancelled.
    """
    if entry is None:
        written, before = Entry(plan=plan), {}
    else:
        written = _held(entry)
        before = written.to_json()
    had_trouble, written.trouble = written.trouble, ""
    answers.put_to(written)
    written.save()
    if had_trouble:
        count_troubles(plan.office_id)
    if before != written.to_json():
        _revise(plan, written, before, reason, _what(before, written), by=by, at=at)
    return written


@transaction.atomic
def add_entries(
    plan: Plan, many: Iterable[Answers], *, reason: str = "", by: Officer, at: datetime
) -> int:
    """The entries of a file, all or none; how many. Raises ReasonMissing."""
    return len([write_entry(plan, one, reason=reason, by=by, at=at) for one in many])


@transaction.atomic
def cancel_entry(entry: Entry, *, reason: str, by: Officer, at: datetime) -> None:
    """Out of a draft it is gone; in an approved plan it stays to be read, cancelled and why.

    Raises ReasonMissing, and EntrySettled where its case is open.
    """
    held = _held(entry)
    if held.plan.is_draft:
        held.delete()
        return
    held.cancelled_at, held.cancelled_why = at, stored(reason)
    held.save(update_fields=["cancelled_at", "cancelled_why"])
    _revise(held.plan, held, held.to_json(), reason, Revised.CANCELLED, by=by, at=at)
    if held.trouble:
        count_troubles(held.plan.office_id)


def _held(entry: Entry) -> Entry:
    """The entry as it is now, held until the transaction ends."""
    held = Entry.objects.select_for_update(of=("self",)).select_related("plan", "service", "post")
    found = held.get(pk=entry.pk)
    if found.is_settled:
        raise EntrySettled
    return found


def _what(before: dict[str, Any], entry: Entry) -> Revised:
    if not before:
        return Revised.ADDED
    after = entry.to_json()
    is_moved = any(before[edge] != after[edge] for edge in ("first_on", "last_on"))
    return Revised.MOVED if is_moved else Revised.CHANGED


def _revise(
    plan: Plan,
    entry: Entry,
    before: dict[str, Any],
    reason: str,
    what: Revised,
    *,
    by: Officer,
    at: datetime,
) -> None:
    if plan.is_draft:
        return
    if not reason.strip():
        raise ReasonMissing
    revision = Revision.objects.create(
        entry=entry,
        what=what,
        before=before,
        after={} if what is Revised.CANCELLED else entry.to_json(),
        reason=stored(reason),
        at=at,
        by=by,
    )
    record(
        EventKind.PLAN_REVISED,
        chain=plan.office_id,
        subject=plan.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"revision": str(revision.id), "entry": str(entry.id), "what": what.value},
    )
