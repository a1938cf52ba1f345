"""Reading the charter in force."""

from datetime import date

from django.db.models import Subquery

from shonod.catalogue.models import Charter, Terms
from shonod.offices.models import Office


def charter_in_force(office: Office, on: date) -> Charter | None:
    """The latest edition effective on the day."""
    return (
        Charter.objects.filter(office=office, effective_on__lte=on)
        .defer("source", "document")
        .order_by("-effective_on", "-number")
        .first()
    )


def promises_of(charter: Charter) -> list[Terms]:
    """All Terms of an edition in the charter's order, services loaded."""
    return list(charter.terms.select_related("service").order_by("position"))


def promise_in_force(office: Office, code: str, on: date) -> Terms | None:
    """The Terms of one service ('2.1.1') in the edition in force, service and charter loaded."""
    in_force = (
        Charter.objects.filter(office=office, effective_on__lte=on)
        .order_by("-effective_on", "-number")
        .values("id")[:1]
    )
    terms = (
        Terms.objects.filter(charter=Subquery(in_force), service__code=code)
        .select_related("service", "charter")
        .defer("charter__source", "charter__document")
        .first()
    )
    if terms is not None:
        terms.office = office
    return terms
