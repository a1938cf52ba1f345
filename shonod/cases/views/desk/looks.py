"""Seeing a whole contact, and the page that says who did."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import see_contact
from shonod.cases.policy import reads_looks
from shonod.cases.queries import annotation_of, code_of, looks_at, looks_lately
from shonod.cases.views.desk.case import case_page
from shonod.cases.views.desk.door import case_at
from shonod.cases.views.desk.story import story_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import acts_on_cases

PAGE = 50


@desk_view(acts_on_cases)
@require_POST
def contact(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The page with the whole number and address, or the part of it; the look is noted first."""
    found = case_at(desk, case_id)
    see_contact(found, by=desk.officer, at=desk.at)
    if not request.headers.get("HX-Request"):
        return case_page(request, desk, found, story_of(found, desk.officer), shows_contact=True)
    context = {
        "desk": desk,
        "case": found,
        "code": code_of(found),
        "annotation": annotation_of(found),
        "shows_contact": True,
    }
    return render(request, "cases/desk/facts.html", context)


@desk_view(reads_looks)
@require_safe
def looks(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who saw what, the newest first."""
    try:
        after = UUID(request.GET["after"]) if "after" in request.GET else None
    except ValueError:
        raise Http404 from None
    rows = list(looks_at(desk.office, after=after)[: PAGE + 1])
    context = {
        "desk": desk,
        "looks": rows[:PAGE],
        "lately": looks_lately(desk.office, desk.at),
        "older_url": f"?after={rows[PAGE - 1].id}" if len(rows) > PAGE else "",
    }
    return render(request, "cases/desk/looks.html", context)
