"""Reading the charter in force."""

from copy import copy
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Subquery

from shonod.catalogue.models import Charter, Terms
from shonod.ground.bangla import folded
from shonod.offices.models import Office
from shonod.offices.queries import Answer, Seat, roster_of
from shonod.offices.states import Role

# Columns of an edition that no page needs whole.
HEAVY = ("source", "document", "bilingual")


def charter_in_force(office: Office, on: date) -> Charter | None:
    """The latest edition effective on the day."""
    return (
        Charter.objects.filter(office=office, effective_on__lte=on)
        .defer(*HEAVY)
        .order_by("-effective_on", "-number")
        .first()
    )


def promises_of(charter: Charter) -> list[Terms]:
    """All Terms of an edition in the charter's order, services loaded."""
    return list(charter.terms.select_related("service").order_by("position"))


def promise_in_force(office: Office, code: str, on: date) -> Terms | None:
    """The Terms of one service ('2.1.1') in the edition in force, service and charter loaded."""
    terms = _in_force(office.id, office.charter_version, on).get(code)
    return _of(office, terms) if terms else None


def promises_in_force(office: Office, on: date) -> list[Terms]:
    """All Terms of the edition in force in the charter's order; no query once they are known."""
    found = _in_force(office.id, office.charter_version, on).values()
    return [_of(office, terms) for terms in sorted(found, key=lambda terms: terms.position)]


@lru_cache(maxsize=128)
def _in_force(office_id: UUID, _version: int, on: date) -> dict[str, Terms]:
    latest = Charter.objects.filter(office_id=office_id, effective_on__lte=on)
    latest = latest.order_by("-effective_on", "-number")
    found = _loaded().filter(charter=Subquery(latest.values("id")[:1]))
    return {terms.service.code: terms for terms in found}


def terms_of(office: Office, terms_id: UUID) -> Terms:
    """The office's Terms by id, of whatever edition, service and charter loaded."""
    return _of(office, _terms(terms_id))


@lru_cache(maxsize=512)
def _terms(terms_id: UUID) -> Terms:
    # Terms never change: once read, they are known.
    return _loaded().get(pk=terms_id)


def _loaded() -> QuerySet[Terms]:
    terms = Terms.objects.select_related("service", "charter")
    return terms.defer(*(f"charter__{column}" for column in HEAVY))


def _of(office: Office, terms: Terms) -> Terms:
    """A copy with the office as it is now: its row may change, and others read what is kept."""
    own = copy(terms)
    own.office = office
    return own


def answer_today(office: Office, printed: dict[str, Any], on: date) -> Answer | None:
    """Who answers today for the officer that a charter prints, where that is somebody else, or the
    same in another way: a number of his own. None: it is as printed, or nobody is known.

    A printed officer is known by his post's title, or by being the office's only officer.
    """
    roster = roster_of(office, on)
    seat = _printed_seat(printed, roster.of(office.id))
    answer = roster.answer(seat.id) if seat else None
    if answer is None:
        return None
    sitter = answer.sitter
    is_printed = folded(sitter.name) == folded(printed["name"] or "") and not answer.is_from_above
    return None if is_printed and not sitter.phone and not sitter.email else answer


def _printed_seat(printed: dict[str, Any], seats: list[Seat]) -> Seat | None:
    title = folded(printed["designation"] or "")
    named = (seat for seat in seats if title and folded(seat.title) == title)
    officers = [seat for seat in seats if seat.role == Role.OFFICER]
    return next(named, officers[0] if len(officers) == 1 else None)
