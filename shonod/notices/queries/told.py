"""What was told about a case, and whether an address still wants to hear."""

import re
from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from shonod.cases.gateways import seal
from shonod.cases.models import Case, ContactChange
from shonod.ground.phones import read_mobile
from shonod.ledger.models import Event
from shonod.notices.models import Notice, Stop
from shonod.notices.states import ALSO, By, Kind
from shonod.offices.models import Office

OF_A_NEW_CONTACT = {Kind.CONTACT_OLD, *ALSO[Kind.CONTACT_OLD]}
_NAMED = re.compile(
    r"<(?P<case>case\.)?(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\s]+>"
)


def told_about(case: Case) -> QuerySet[Notice]:
    """Everything that was to be told about the case, oldest first."""
    return Notice.objects.filter(case=case).select_related("officer").order_by("made_at", "id")


def addresses_of(case: Case) -> dict[By, str]:
    """The ways in which the requester, or who helps him, can be reached, by what the case holds."""
    return _reachable(case.notice_phone, case.email)


def told_to(case: Case, kind: Kind, event: Event | None) -> dict[By, str]:
    """Where a notice about the case goes: what a new contact changes is told to the old and to the
    new one, whichever the case holds by then."""
    if event is None or kind not in OF_A_NEW_CONTACT:
        return addresses_of(case)
    change = ContactChange.objects.get(pk=event.data["change"])
    old = _reachable(change.old_phone, change.old_email)
    if kind is Kind.CONTACT_OLD:
        return old
    new = _reachable(change.phone, change.email)
    return {by: address for by, address in new.items() if old.get(by) != address}


def _reachable(phone: str, email: str) -> dict[By, str]:
    found = {By.EMAIL: email, By.SMS: (read_mobile(phone) if phone else None) or ""}
    return {by: address for by, address in found.items() if address}


def hash_of(address: str) -> str:
    """What an address is known by where it is not kept; case and spelling of mail do not count."""
    return seal().hashed(f"notices:{address.strip().casefold()}")


def is_stopped(to_hash: str) -> bool:
    return Stop.objects.filter(pk=to_hash).exists()


def thread_of(case: UUID) -> str:
    """The name that all mails of a case refer to; no mail has it."""
    return f"<case.{case}@shonod.invalid>"


def notices_named(message_ids: Iterable[str]) -> list[Notice]:
    """The notices that went out under these names."""
    found = (_NAMED.fullmatch(name.strip()) for name in message_ids)
    ids = [UUID(one["id"]) for one in found if one and not one["case"]]
    return list(Notice.objects.filter(pk__in=ids, by=By.EMAIL)) if ids else []


def case_answered(office: Office, message_ids: Iterable[str]) -> UUID | None:
    """The office's case that a mail answers, by the names that its In-Reply-To and References
    hold: the thread of a case, or a notice's own."""
    for name in message_ids:
        if not (found := _NAMED.fullmatch(name.strip())):
            continue
        named = UUID(found["id"])
        if found["case"] and Case.objects.of(office).filter(pk=named).exists():
            return named
        told = Notice.objects.filter(office=office, pk=named).values_list("case", flat=True)
        if case := told.first():
            return case
    return None
