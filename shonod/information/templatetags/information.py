"""`{% load information %}`: answers beside other rooms' things."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.utils.safestring import SafeString

from shonod.cases.models import Case
from shonod.cases.policy import may_be_rebound
from shonod.catalogue.models import Terms
from shonod.information.models import Answer, Fact, LawRequest
from shonod.information.policy import may_be_asked_by_law
from shonod.information.queries.answers import answer_of, answers_about
from shonod.information.queries.law import Appeal, appeal_of
from shonod.information.queries.requests import Days, days_of, law_request_of
from shonod.information.states import FactKind
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.ui.templatetags.ui import in_language, spoken

register = template.Library()


@register.filter
def fact_words(kind: str) -> str:
    return str(FactKind(kind).label)


@register.filter
def fact_title(fact: Fact) -> SafeString:
    """What a list calls it: its title, or its kind where it has none."""
    return spoken(in_language(fact, "title") or fact_words(fact.kind))


@register.filter
def is_published(entries: Iterable[Any]) -> bool:
    """Whether the story of a case at the desk tells that its answer was made public."""
    kinds = {entry.event.kind for entry in entries if entry.event}
    return EventKind.CASE_ANSWER_PUBLISHED in kinds


@register.simple_tag
def answers_to(office: Office, terms: Terms) -> list[Answer]:
    """The newest public answers of a promise's service."""
    return answers_about(office, terms.service)


@register.simple_tag
def public_answer(case: Case, events: Sequence[Event]) -> Answer | None:
    """What was published of the case; asked only where its story says that something was."""
    is_told = any(event.kind == EventKind.CASE_ANSWER_PUBLISHED for event in events)
    return answer_of(case) if is_told else None


@dataclass(frozen=True, slots=True)
class ByLaw:
    """What the Right to Information Act says of a request; `asked` is None for any other."""

    asked: LawRequest | None = None
    days: Days | None = None
    appeal: Appeal | None = None


@register.simple_tag
def asked_by_law(case: Case, today: date) -> ByLaw:
    """For the requester: form Ka, the days that follow, and to whom one may appeal."""
    asked = law_request_of(case)
    if asked is None:
        return ByLaw()
    return ByLaw(asked, days_of(asked, case, today), appeal_of(case.office, today))


@register.filter
def may_be_by_law(case: Case, on: date) -> bool:
    """Whether a question may turn out to be a request under the Act."""
    return may_be_asked_by_law(case, on) and may_be_rebound(case, on)
