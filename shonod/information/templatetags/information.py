"""`{% load information %}`: answers beside other rooms' things."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString

from shonod.cases.models import Case
from shonod.catalogue.models import Terms
from shonod.information.models import Answer, Fact
from shonod.information.queries.answers import answer_of, answers_about
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
