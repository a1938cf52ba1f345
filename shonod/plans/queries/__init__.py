"""Reading plans and their entries; how far a plan came: shonod.plans.queries.progress."""

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext, override

from shonod.cases.actions import Requester
from shonod.ground.bangla import bangla_digits
from shonod.ground.clock import Calendar
from shonod.offices.models import Office
from shonod.plans.models import Entry, Plan, Revision


def plans_of(office: Office) -> list[Plan]:
    """The newest year first."""
    return list(Plan.objects.filter(office=office).order_by("-year"))


def plan_of(office: Office, year: int) -> Plan | None:
    plan = Plan.objects.filter(office=office, year=year).select_related("approved_by").first()
    if plan:
        plan.office = office
    return plan


def public_years(office: Office) -> list[int]:
    """The years whose plan is approved, the newest first."""
    approved = Plan.objects.filter(office=office, approved_at__isnull=False)
    return list(approved.order_by("-year").values_list("year", flat=True))


def entries_of(plan: Plan) -> list[Entry]:
    """In the order of their days, with all that a page shows of them: one query."""
    found = plan.entries.select_related("service", "post", "case")
    heavy = ("case__receipt", "case__details", "case__sealed_code")
    entries = list(found.defer(*heavy).order_by("first_on", "id"))
    for entry in entries:
        entry.plan = plan
    return entries


def entry_of(plan: Plan, entry_id: UUID) -> Entry | None:
    entry = plan.entries.select_related("service", "post", "case").filter(pk=entry_id).first()
    if entry:
        entry.plan = plan
    return entry


def revisions_of(plan: Plan) -> list[Revision]:
    """The newest first."""
    found = Revision.objects.filter(entry__plan=plan).select_related("entry", "by")
    return list(found.order_by("-at", "-id")[:100])


def opens_on(entry: Entry, calendar: Calendar) -> date:
    """The first working day of its time, or the next one after it. Raises NoWorkingDay."""
    return calendar.open_day_from(entry.first_on)


def agreed_days(entry: Entry, calendar: Calendar) -> list[date]:
    """The days that the plan could agree on, the fittest first: the last working day of its
    time, then the day on which it opens."""
    opened = opens_on(entry, calendar)
    day = entry.last_on
    while day > opened and not calendar.is_open_day(day):
        day -= timedelta(days=1)
    return [max(day, opened), opened]


def requester_of(entry: Entry) -> Requester:
    """The institution that it is done for, or the office itself."""
    name = entry.institution or entry.plan.office.name
    return Requester(name=name, organisation=name)


def details_of(entry: Entry) -> str:
    """What the case asks, in Bangla: the entry's words, one line each."""
    with override("bn"):
        wanted = bangla_digits(f"{entry.target} {entry.unit}".strip())
        lines = [
            entry.title,
            gettext("Target: %(target)s") % {"target": wanted},
            gettext("Place: %(place)s") % {"place": entry.place} if entry.place else "",
            gettext("For: %(audience)s") % {"audience": entry.audience} if entry.audience else "",
            entry.remark,
        ]
    return "\n".join(line for line in lines if line)
