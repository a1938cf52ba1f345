"""`{% load advice %}`: advice beside other rooms' things."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template

from shonod.advice.models import Advice
from shonod.advice.queries.drawn import span_words
from shonod.advice.queries.needs import need_of, said_need
from shonod.advice.queries.public import advice_of, newest_advice
from shonod.advice.queries.sheets import sheet_of
from shonod.advice.states import WORK
from shonod.cases.models import Case
from shonod.catalogue.queries import work_of
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.middleware import Desk
from shonod.offices.models import Office

register = template.Library()
register.filter(span_words)


@register.simple_tag
def newest(office: Office) -> list[Advice]:
    """The newest public advice."""
    return newest_advice(office)


@register.simple_tag
def advising(desk: Desk, case: Case) -> dict[str, Any] | None:
    """What a case at the desk is needed for, and its sheet; None where it is no request for
    advice."""
    if work_of(desk.office, case.service, desk.today) != WORK:
        return None
    need, sheet = need_of(case), sheet_of(case)
    return {"need": said_need(desk.office, need.answers) if need else [], "sheet": sheet}


@register.simple_tag
def need_told(case: Case, events: Iterable[Event]) -> list[tuple[str, str]]:
    """What the requester said that he needs; asked only where the story says that he did."""
    need = need_of(case) if _is_told(events, EventKind.CASE_NEED_NOTED) else None
    return said_need(case.office, need.answers) if need else []


@register.simple_tag
def advised(case: Case, events: Sequence[Event]) -> dict[str, Any]:
    """Whether there is a sheet to read, and what was published of it."""
    is_public = _is_told(events, EventKind.CASE_ADVICE_PUBLISHED)
    stands = case.state == "delivered" or case.disputed_at is not None
    return {
        "is_given": stands and _is_told(events, EventKind.CASE_ADVISED),
        "public": advice_of(case) if is_public else None,
    }


def _is_told(events: Iterable[Event], kind: EventKind) -> bool:
    return any(event.kind == kind for event in events)
