"""Whoever gets notices and wants none stops them, by number or mail address, for all requests."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ledger.actions import REQUESTER, record
from shonod.ledger.states import EventKind
from shonod.notices.models import Stop
from shonod.notices.queries.told import hash_of
from shonod.notices.states import By


@transaction.atomic
def stop_notices(
    address: str, by: By, *, chain: UUID, at: datetime, case: UUID | None = None
) -> bool:
    """Nothing goes to the address any more; False when that was so. `chain`: the office asked."""
    _, is_new = Stop.objects.get_or_create(pk=hash_of(address), defaults={"since_at": at})
    if is_new:
        _note(EventKind.NOTICES_STOPPED, by, chain, case, at)
    return is_new


@transaction.atomic
def allow_notices(
    address: str, by: By, *, chain: UUID, at: datetime, case: UUID | None = None
) -> bool:
    """The address hears of its requests again; False when it did."""
    was_stopped = bool(Stop.objects.filter(pk=hash_of(address)).delete()[0])
    if was_stopped:
        _note(EventKind.NOTICES_ALLOWED, by, chain, case, at)
    return was_stopped


def _note(kind: EventKind, by: By, chain: UUID, case: UUID | None, at: datetime) -> None:
    record(kind, chain=chain, subject=case, by=REQUESTER, at=at, data={"by": by})
