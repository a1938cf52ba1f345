"""Which room does a service's work."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from uuid import UUID

from shonod.catalogue.models import Binding, Service, Terms
from shonod.catalogue.queries.promises import promises_in_force
from shonod.catalogue.states import offered_works
from shonod.offices.models import Office


def works_of(office: Office, on: date) -> Mapping[UUID, str]:
    """Service id -> the kind of work it is bound to on the day; no query once it is known."""
    return _works_of(office.id, office.charter_version, on)


def work_of(office: Office, service: Service, on: date) -> str | None:
    """The kind of work that a room does for the service; None: a plain case."""
    return works_of(office, on).get(service.id)


def services_for(office: Office, work: str, on: date) -> list[Terms]:
    """The promises in force of the services bound to a kind of work, in the charter's order."""
    bound = works_of(office, on)
    found = promises_in_force(office, on)
    return [terms for terms in found if bound.get(terms.service_id) == work]


@lru_cache(maxsize=128)
def _works_of(office_id: UUID, _version: int, on: date) -> Mapping[UUID, str]:
    rows = Binding.objects.filter(service__office_id=office_id, from_on__lte=on)
    rows = rows.order_by("from_on", "said_at", "id")
    newest = dict(rows.values_list("service_id", "work"))
    offered = offered_works()
    return MappingProxyType({key: work for key, work in newest.items() if work in offered})
