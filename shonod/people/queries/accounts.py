"""Reading accounts."""

from uuid import UUID

from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.people.models import Officer


def chain_of(officer: Officer) -> UUID | None:
    """The ledger's chain in which the officer was added: that of the first office."""
    added = events_of(officer.id).filter(kind=EventKind.OFFICER_ADDED).first()
    return added.chain if added else None
