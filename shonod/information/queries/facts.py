"""What the office says of itself on a day."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Q

from shonod.information.models import Fact
from shonod.information.states import ONE_AT_A_TIME, FactKind
from shonod.offices.models import Office


@dataclass(frozen=True, slots=True)
class Facts:
    """Of what is said one at a time, None where nothing is."""

    address: Fact | None = None
    way: Fact | None = None
    pin: Fact | None = None
    designated: Fact | None = None
    appellate: Fact | None = None
    commission: Fact | None = None
    documents: list[Fact] = field(default_factory=list)
    notices: list[Fact] = field(default_factory=list)


def facts_of(office: Office, on: date) -> Facts:
    """What stands on the day; one query, then kept until something is said anew."""
    return _facts(office.id, office.answers_version, on)


@lru_cache(maxsize=128)
def _facts(office_id: UUID, _version: int, on: date) -> Facts:
    rows = facts_on(office_id, on)
    one = {
        kind.value: next((row for row in rows if row.kind == kind), None) for kind in ONE_AT_A_TIME
    }
    return Facts(
        **one,
        documents=[row for row in rows if row.kind == FactKind.DOCUMENT],
        notices=[row for row in rows if row.kind == FactKind.NOTICE],
    )


def facts_on(office_id: UUID, on: date) -> list[Fact]:
    """All that stands on the day, the newest first; read anew."""
    standing = Fact.objects.filter(Q(until_on=None) | Q(until_on__gte=on), office=office_id)
    return list(standing.filter(from_on__lte=on).order_by("-from_on", "-id"))


def facts_to_come(office: Office, on: date) -> list[Fact]:
    """What is to be said from a later day on, the nearest first."""
    return list(Fact.objects.filter(office=office, from_on__gt=on).order_by("from_on", "id"))


def fact_by_id(office: Office, fact_id: UUID) -> Fact | None:
    return Fact.objects.filter(office=office, pk=fact_id).first()
