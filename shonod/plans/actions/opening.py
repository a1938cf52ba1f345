"""On its day an entry opens its case, once; where it can't, it says why."""

from contextlib import suppress
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import open_case
from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.clock import DHAKA, AgreedDateOutside, Calendar, local
from shonod.ground.refusals import Refusal, TimeLimitUnclear
from shonod.ledger.actions import SYSTEM, record
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.queries import calendar_of
from shonod.plans.models import Entry
from shonod.plans.queries import agreed_days, details_of, opens_on, requester_of
from shonod.plans.states import ALARM, NoPromise


@transaction.atomic
def open_entry(entry_id: UUID, *, at: datetime) -> Case | None:
    """The entry's case; None where it is open already, cancelled, or its hour has not come.

    What the clock or the charter refuses is kept on the entry for the officer to mend.
    """
    held = Entry.objects.select_for_update(of=("self",)).select_related("plan__office", "service")
    entry = held.get(pk=entry_id)
    if entry.is_settled or entry.plan.approved_at is None:
        return None
    calendar = calendar_of(entry.plan.office)
    try:
        received_at = _hour_of(entry, calendar)
        if received_at > at:
            return None
        with transaction.atomic():
            case = _open(entry, calendar, received_at=received_at, at=at)
    except Refusal as refusal:
        Entry.objects.filter(pk=entry.pk).update(trouble=refusal.code)
        return None
    Entry.objects.filter(pk=entry.pk).update(case=case, trouble="")
    record(
        EventKind.PLAN_ENTRY_OPENED,
        chain=entry.plan.office_id,
        subject=entry.plan_id,
        by=SYSTEM,
        at=at,
        data={"entry": str(entry.id), "case": str(case.id)},
    )
    return case


def _hour_of(entry: Entry, calendar: Calendar) -> datetime:
    """When the office opens on the entry's day; a plan approved that day opens nothing before."""
    assert entry.plan.approved_at is not None  # noqa: S101 - asked by the caller
    day = opens_on(entry, calendar)
    opens, _closes = calendar.hours_on(day)[0]
    return max(datetime.combine(day, opens, DHAKA), entry.plan.approved_at)


def _open(entry: Entry, calendar: Calendar, *, received_at: datetime, at: datetime) -> Case:
    """By the planned day where the charter lets a day be agreed, else by the charter's limit.

    Raises NoPromise and the clock's refusals.
    """
    office = entry.plan.office
    terms = promise_in_force(office, entry.service.code, local(received_at).date())
    if terms is None:
        raise NoPromise
    if terms.limit.negotiable:
        for day in agreed_days(entry, calendar):
            with suppress(AgreedDateOutside, TimeLimitUnclear):
                return _case(entry, terms, day, received_at=received_at, at=at)
    return _case(entry, terms, None, received_at=received_at, at=at)


def _case(
    entry: Entry, terms: Terms, agreed_on: date | None, *, received_at: datetime, at: datetime
) -> Case:
    case, _code = open_case(
        terms,
        requester=requester_of(entry),
        details=details_of(entry),
        once=str(entry.id),
        at=at,
        received_at=received_at,
        channel=Channel.PLAN,
        agreed_on=agreed_on,
        by=SYSTEM,
    )
    return case


def count_troubles(office: UUID) -> None:
    """How many entries could not open their case, for the desk's first page."""
    sound_alarm(office, ALARM, Entry.objects.in_trouble().filter(plan__office=office).count())
