"""What time does to charters: one that comes into force is found from then on."""

from datetime import datetime

from shonod.catalogue.queries.documents import (
    CHARTER,
    SERVICE,
    charter_documents,
    charters_to_index,
    service_documents,
)
from shonod.finding.actions.index import replace
from shonod.ground.clock import local


def has_charters_to_index(at: datetime) -> bool:
    return bool(charters_to_index(local(at).date()))


def index_charters(at: datetime) -> int:
    """Have the services of every charter in force found; returns how many charters were new."""
    on = local(at).date()
    charters = charters_to_index(on)
    for charter in charters:
        # The services first: a worker that dies between the two begins again.
        replace(charter.office, SERVICE, list(service_documents(charter.office, on)))
        replace(charter.office, CHARTER, list(charter_documents(charter.office, on)))
    return len(charters)
