"""Answers by topic, each on its page, and the facts of the office: for everybody."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.cases.models.published import Page
from shonod.catalogue.queries import services_for
from shonod.ground.clock import local
from shonod.information.models import Answer, Topic
from shonod.information.queries.answers import (
    answer_at,
    public_answers,
    related_to,
    topics_of,
)
from shonod.information.queries.facts import facts_of
from shonod.information.states import WORK
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, roster_of, standing_of
from shonod.people.policy import open_to_all


@open_to_all
@require_safe
def answers(request: HttpRequest) -> HttpResponse:
    """By topic, the newest first; where there are none, the way to ask."""
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)
    topics = topics_of(office)
    chosen = _chosen(topics, request.GET.get("topic", ""))
    after = request.GET.get("after", "")
    return kept_page(
        request,
        "information/answers.html",
        standing.known,
        lambda: {
            "standing": standing,
            "topics": [topic for topic in topics if topic.count],  # type: ignore[attr-defined]
            "topic": chosen,
            "page": _page(office, chosen, after),
            "asked": _asked(office, at),
        },
    )


def _chosen(topics: list[Topic], number: str) -> Topic | None:
    """Raises Http404 for a topic that the office does not have."""
    if not number:
        return None
    found = next((topic for topic in topics if str(topic.number) == number), None)
    if found is None:
        raise Http404
    return found


def _page(office: Office, topic: Topic | None, after: str) -> Page[Answer]:
    """Raises Http404 for what is no mark."""
    try:
        return public_answers(office, topic).page(after=after)
    except ValueError:
        raise Http404 from None


def _asked(office: Office, at: datetime) -> str:
    """The number of the service by which a new question is asked; '' where none is bound."""
    bound = services_for(office, WORK, local(at).date())
    return bound[0].service.code if bound else ""


@open_to_all
@require_safe
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """One answer with others of its topic; of a withdrawn one no more than that it is gone."""
    office, at = office_of(request), timezone.now()
    found = answer_at(office, number)
    if found is None:
        raise Http404
    found.office = office
    standing = standing_of(office, at)
    if not found.is_public:
        context = {"standing": standing, "asked": _asked(office, at)}
        return render(request, "information/withdrawn.html", context, status=410)
    return kept_page(
        request,
        "information/answer.html",
        (*standing.known, number),
        lambda: {
            "standing": standing,
            "answer": found,
            "related": related_to(found),
            "asked": _asked(office, at),
        },
    )


@open_to_all
@require_safe
def facts(request: HttpRequest) -> HttpResponse:
    """Who works here today, when it is open, where it is, how to come, documents, notices."""
    office, at = office_of(request), timezone.now()
    today, standing = local(at).date(), standing_of(office, at)
    return kept_page(
        request,
        "information/office.html",
        standing.known,
        lambda: {
            "standing": standing,
            "facts": facts_of(office, today),
            "seats": _seats(office, at),
            "hours": calendar_of(office).hours_on(today),
            "asked": _asked(office, at),
        },
    )


def _seats(office: Office, at: datetime) -> list[dict[str, Any]]:
    """Each post with who holds it today, or who answers for it."""
    roster = roster_of(office, local(at).date())
    return [{"seat": seat, "answer": roster.answer(seat.id)} for seat in roster.of(office.id)]
