"""What every deed of the room does: hold the office, ask may they, renew what is kept, record."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from shonod.advice.policy import may_keep_advice
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.offices.queries import held_offices
from shonod.people.models import Officer


def hold(office: UUID, by: Officer | None, at: datetime) -> Office:
    """The office, held until the transaction ends. `by` None: the program, founding it.

    Raises NotPermitted.
    """
    held = held_offices().get(pk=office)
    if by is not None and not may_keep_advice(by, held, local(at).date()):
        raise NotPermitted
    return held


def tell(
    kind: EventKind,
    subject: UUID,
    *,
    office: Office,
    by: Officer | None,
    at: datetime,
    data: dict[str, Any],
) -> None:
    """Record what was done, and have all pages that show advice or kinds made anew."""
    Office.objects.filter(pk=office.pk).update(answers_version=F("answers_version") + 1)
    record(kind, chain=office.id, subject=subject, by=actor_of(by), at=at, data=data)
