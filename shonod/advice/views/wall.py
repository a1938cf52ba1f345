"""Advice by kind, each on its page and as PDF: for everybody."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from shonod.advice.gateways.paper import sheet_pdf
from shonod.advice.models import Advice, Kind
from shonod.advice.queries.drawn import drawn_of
from shonod.advice.queries.kinds import kind_numbered, kinds_of
from shonod.advice.queries.paper import paper_of
from shonod.advice.queries.prices import good_days
from shonod.advice.queries.public import advice_at, public_advice, related_to
from shonod.advice.states import WORK
from shonod.cases.models.published import Page
from shonod.catalogue.queries import services_for
from shonod.ground.clock import local
from shonod.offices.middleware import kept_bytes, kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.ui.downloads import disposition


@open_to_all
@require_safe
def advice(request: HttpRequest) -> HttpResponse:
    """By kind, the newest first; where there is none, the way to ask."""
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)
    chosen = _chosen(office, request.GET.get("kind", ""))
    after = request.GET.get("after", "")
    return kept_page(
        request,
        "advice/all.html",
        standing.known,
        lambda: {
            "standing": standing,
            "kinds": [kind for kind in kinds_of(office) if kind.count],  # type: ignore[attr-defined]
            "kind": chosen,
            "page": _page(office, chosen, after),
            "asked": _asked(office, at),
        },
    )


def _chosen(office: Office, number: str) -> Kind | None:
    """Raises Http404 for a kind that the office does not have."""
    kind = kind_numbered(office, number) if number else None
    if number and kind is None:
        raise Http404
    return kind


def _page(office: Office, kind: Kind | None, after: str) -> Page[Advice]:
    """Raises Http404 for what is no mark."""
    try:
        return public_advice(office, kind).page(after=after)
    except ValueError:
        raise Http404 from None


def _asked(office: Office, at: datetime) -> str:
    """The number of the service by which advice is asked for; '' where none is bound."""
    bound = services_for(office, WORK, local(at).date())
    return bound[0].service.code if bound else ""


def _language() -> str:
    return (get_language() or "bn")[:2]


def _advice(office: Office, number: int) -> Advice:
    found = advice_at(office, number)
    if found is None:
        raise Http404
    found.office = office
    return found


@open_to_all
@require_safe
def one(request: HttpRequest, number: int) -> HttpResponse:
    """One with others on its kind; of what was withdrawn no more than that it is gone."""
    office, at = office_of(request), timezone.now()
    found, today, standing = _advice(office, number), local(at).date(), standing_of(office, at)
    if not found.is_public:
        context = {"standing": standing, "asked": _asked(office, at)}
        return render(request, "advice/withdrawn.html", context, status=410)
    days = good_days(office, today)
    return kept_page(
        request,
        "advice/one.html",
        (*standing.known, number, days),
        lambda: {
            "standing": standing,
            "advice": found,
            "sheet": drawn_of(found.read_in(_language()), today=today, good_days=days),
            "related": related_to(found),
            "asked": _asked(office, at),
        },
    )


@open_to_all
@require_safe
def pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The same on paper."""
    office, today = office_of(request), local(timezone.now()).date()
    found, days = _advice(office, number), good_days(office, today)
    if not found.is_public:
        raise Http404
    address = request.build_absolute_uri(reverse("advice:one", args=[number]))
    facts = paper_of(
        found.read_in(_language()),
        office,
        on=found.checked_on,
        today=today,
        good_days=days,
        language=_language(),
        address=address,
    )
    known = (today, number, days)
    draw = lambda: sheet_pdf(facts)  # noqa: E731 - called only when no kept one is good
    response = kept_bytes(request, "advice.pdf", known, draw, content_type="application/pdf")
    response.headers["Content-Disposition"] = disposition("inline", f"advice-{number}.pdf")
    return response
