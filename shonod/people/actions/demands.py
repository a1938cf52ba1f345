"""Saying from when the holders of a role need a second step."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Demand, Officer


@transaction.atomic
def ask_of_role(
    role: str, *, from_on: date | None, grace_days: int, by: Officer, chain: UUID, at: datetime
) -> Demand:
    """From `from_on`, or never; it holds from each officer's next sign-in."""
    demand = Demand.objects.create(
        role=role, from_on=from_on, grace_days=grace_days, said_at=at, said_by=by
    )
    record(
        EventKind.SECOND_STEP_ASKED,
        chain=chain,
        subject=None,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={
            "role": role,
            "from_on": from_on.isoformat() if from_on else None,
            "grace_days": grace_days,
        },
    )
    return demand
