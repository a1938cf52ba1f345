"""A fault is reported, bound to its device, gone about, and said to work again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.cases.states import State
from shonod.catalogue.models import Terms
from shonod.ground.bangla import stored
from shonod.helpdesk.models import Charge, Device, Fault, KnownFault, SharedCause, Used
from shonod.helpdesk.states import Settled, Way
from shonod.intake.actions import keep_form, send_draft
from shonod.intake.queries import case_of_form
from shonod.ledger.actions import REQUESTER, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


@transaction.atomic
def report_fault(
    device: Device,
    terms: Terms,
    *,
    once: UUID,
    known: Sequence[KnownFault],
    words: str,
    name: str,
    phone: str,
    email: str,
    address: str,
    language: str,
    at: datetime,
) -> tuple[Case, str]:
    """From the device's label: a case by the door of all, bound to the device. The same form twice
    is one case. Raises TooMany and the clock's refusals."""
    made = case_of_form(device.office, once)
    if made is not None:
        return made, code_of(made)
    answers = {
        "details": _told(device, known, words, language),
        "name": name,
        "phone": phone,
        "email": email,
        "organisation": device.institution.name,
        "timing": "limit",
    }
    draft = keep_form(once, answers, terms=terms, at=at)
    case, code = send_draft(draft.id, terms=terms, address=address, language=language, at=at)
    first = known[0] if known else None
    fault = Fault.objects.create(case=case, office=device.office, device=device, known=first)
    _record(EventKind.FAULT_BOUND, fault, by=REQUESTER, at=at, data={"device": str(device.id)})
    return case, code


def _told(device: Device, known: Sequence[KnownFault], words: str, language: str) -> str:
    """What is wrong, in one text, as whoever reads only the case has to know it."""
    with override(language):
        named = gettext("%(kind)s %(type)s, label %(code)s") % {
            "kind": (device.kind.name_en if language == "en" else "") or device.kind.name,
            "type": device.type_words,
            "code": device.code,
        }
    titles = [(one.title_en if language == "en" else "") or one.title for one in known]
    return "\n".join((named, *titles, *([words] if words else [])))


@transaction.atomic
def bind_device(case: Case, device: Device | None, *, by: Officer, at: datetime) -> Fault:
    """The case is about this device, or about none: by whatever door it came."""
    fault = held_fault(case)
    if fault.device_id != (device.id if device else None):
        fault.device = device
        fault.save(update_fields=["device"])
        data = {"device": str(device.id) if device else None}
        _record(EventKind.FAULT_BOUND, fault, by=_officer(by), at=at, data=data)
    return fault


@transaction.atomic
def go_about(case: Case, way: Way, known: KnownFault | None, *, by: Officer, at: datetime) -> Fault:
    """How the fault is gone about, and which known fault it is."""
    fault = held_fault(case)
    if (fault.way, fault.known_id) != (way, known.id if known else None):
        fault.way, fault.known = way, known
        fault.save(update_fields=["way", "known"])
        data = {"way": way, "known": str(known.id) if known else None}
        _record(EventKind.FAULT_TRIAGED, fault, by=_officer(by), at=at, data=data)
    return fault


@transaction.atomic
def use_part(
    case: Case, charge: Charge, quantity: int, *, once: UUID, by: Officer, at: datetime
) -> Used:
    """The same form twice is one part."""
    fault = held_fault(case)
    used, is_new = Used.objects.get_or_create(
        once=str(once),
        defaults={
            "fault": fault,
            "charge": charge,
            "quantity": quantity,
            "price": charge.price,
            "payer": charge.payer,
            "at": at,
            "by": by,
        },
    )
    if is_new:
        data = {"charge": str(charge.id), "quantity": quantity}
        _record(EventKind.PART_USED, fault, by=_officer(by), at=at, data=data)
    return used


@transaction.atomic
def share_cause(
    case: Case, *, cause: SharedCause | None, title: str, by: Officer, at: datetime
) -> SharedCause:
    """The fault has a cause that others have too: one that is known, or a new one.

    Raises Settled where the cause was answered.
    """
    fault = held_fault(case)
    if cause is None:
        cause = SharedCause.objects.create(
            office=case.office, title=stored(title), begun_at=at, begun_by=by
        )
    elif SharedCause.objects.select_for_update().get(pk=cause.pk).answered_at:
        raise Settled
    if fault.shared_id != cause.id:
        fault.shared = cause
        fault.save(update_fields=["shared"])
        data = {"cause": str(cause.id)}
        _record(EventKind.CAUSE_SHARED, fault, by=_officer(by), at=at, data=data)
    return cause


@transaction.atomic
def say_it_works(case: Case, *, at: datetime) -> bool:
    """The office says so itself. False where nothing waits for its word, or it said so before."""
    fault = held_fault(case)
    closed_at = fault.case.closed_at
    if fault.case.state != State.DELIVERED or closed_at is None:
        return False
    if fault.works_at and fault.works_at >= closed_at:
        return False
    fault.works_at = at
    fault.save(update_fields=["works_at"])
    _record(EventKind.FAULT_CONFIRMED, fault, by=REQUESTER, at=at)
    return True


def held_fault(case: Case) -> Fault:
    """What is known of the case, held until the transaction ends; made where nothing was."""
    Fault.objects.get_or_create(case=case, defaults={"office": case.office})
    return Fault.objects.select_for_update(of=("self",)).select_related("case").get(case=case)


def _officer(by: Officer) -> Actor:
    return Actor(ActorKind.OFFICER, by.id)


def _record(
    kind: EventKind, fault: Fault, *, by: Actor, at: datetime, data: dict[str, Any] | None = None
) -> None:
    """It happened to the device, if there is one: the case has its own steps."""
    said = {"case": str(fault.case_id), **(data or {})}
    record(kind, chain=fault.office_id, subject=fault.device_id, by=by, at=at, data=said)
