"""A chain of events for tests, and a hand that reaches past the database's guard."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection

from shonod.ledger.actions import SYSTEM, record
from shonod.ledger.gateways import unguard_sql
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind

START = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
LENGTH = 6


def make_chain(length: int = LENGTH) -> UUID:
    """A chain of `length` events, one a minute."""
    chain = uuid4()
    for n in range(length):
        record(
            EventKind.CASE_OPENED,
            chain=chain,
            subject=uuid4(),
            by=SYSTEM,
            at=START + timedelta(minutes=n),
            data={"due_on": f"2026-12-0{n + 1}", "service": "২.১.১"},
        )
    return chain


def take_guard_off() -> None:
    """What somebody with the database's password can do."""
    with connection.cursor() as cursor:
        for statement in unguard_sql(connection.vendor, "ledger_event"):
            cursor.execute(statement)


def event_at(chain: UUID, sequence: int) -> Event:
    return Event.objects.get(chain=chain, sequence=sequence)
