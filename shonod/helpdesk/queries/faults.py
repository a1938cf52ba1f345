"""Reading faults: of a case, a device, a day's route; and whether the office said it works."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Case as Choice
from django.db.models import QuerySet, When

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.catalogue.queries import work_of
from shonod.ground.clock import local
from shonod.helpdesk.models import Device, Fault, SharedCause, Visit
from shonod.helpdesk.queries import rule_of
from shonod.helpdesk.states import WORK, Part
from shonod.offices.models import Office

# Who may come at any hour is fitted in between.
DAY = (Part.MORNING, Part.ANY, Part.AFTERNOON)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether it works, as the office says: `asked_until_on` while it may still say; then silence
    since that day counts as yes."""

    is_solved: bool
    works_on: date | None = None
    asked_until_on: date | None = None
    is_silent: bool = False


def is_ours(case: Case, on: date) -> bool:
    """Is the case's service one that the help desk does?"""
    return work_of(case.office, case.service, on) == WORK


def fault_of(case: Case) -> Fault | None:
    """What the help desk knows of the case, with its device."""
    found = Fault.objects.select_related("device__kind", "device__institution", "known", "shared")
    fault = found.filter(case=case).first()
    if fault:
        fault.case = case
    return fault


def standing_of(fault: Fault, today: date) -> Standing:
    """Out of the case's closing and the days that the office gave then; nothing is stored."""
    case = fault.case
    if case.state != State.DELIVERED or case.closed_at is None or case.closed_on is None:
        return Standing(is_solved=False)
    if fault.works_at and fault.works_at >= case.closed_at:
        return Standing(is_solved=True, works_on=local(fault.works_at).date())
    until = case.closed_on + timedelta(days=rule_of(case.office, case.closed_on).confirm_days)
    is_silent = today > until
    return Standing(is_solved=True, asked_until_on=until, is_silent=is_silent)


def open_fault_of(device: Device) -> Fault | None:
    """The newest fault of the device that is not answered yet."""
    found = Fault.objects.filter(device=device, case__closed_on=None).select_related("case")
    return found.order_by("-case_id").first()


def causes_of(office: Office) -> list[SharedCause]:
    """Those that are not answered yet, the newest first."""
    return list(SharedCause.objects.filter(office=office, answered_at=None).order_by("-id"))


def cause_at(office: Office, cause_id: UUID) -> SharedCause | None:
    return SharedCause.objects.filter(office=office, pk=cause_id).first()


def faults_of_cause(cause: SharedCause) -> list[Fault]:
    """Oldest first, with their cases and devices."""
    found = cause.faults.select_related("case__service", "case__terms", "device__institution")
    return list(found.order_by("case_id"))


def visits_on(office: Office, on: date) -> QuerySet[Visit]:
    """The route of a day: place by place, the morning first; what was called off is left out."""
    found = Visit.objects.filter(office=office, on=on, off_at=None)
    order = Choice(*(When(part=part, then=n) for n, part in enumerate(DAY)), default=len(DAY))
    with_facts = found.select_related("fault__case", "fault__device__kind", "fault__known")
    return with_facts.order_by(order, "place", "id")


def visit_at(office: Office, visit_id: UUID) -> Visit | None:
    return Visit.objects.filter(office=office, pk=visit_id).first()
