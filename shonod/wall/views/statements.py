"""Statements that the law and good manners ask for, and the small files that machines ask for."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.cases.queries import looks_lately
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all

# Codes are secrets, the desk is nobody's find, and a form is no page to land on.
HIDDEN = ("track/", "desk/", "services/*/apply/", "api/v1/cases/")

VALID = timedelta(days=180)


@open_to_all
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return _statement(request, "wall/accessibility.html")


@open_to_all
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """With how often lately somebody saw a whole contact."""
    return _statement(request, "wall/privacy.html", looks=looks_lately)


def _statement(
    request: HttpRequest, template: str, **counts: Callable[[Office, datetime], int]
) -> HttpResponse:
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)
    counted = {name: count(office, at) for name, count in counts.items()}

    def context() -> dict[str, Any]:
        return {"standing": standing, **counted}

    known = (*standing.known, *counted.items())
    return kept_page(request, template, known, context)


@open_to_all
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    root = get_script_prefix()
    lines = ["User-agent: *", *(f"Disallow: {root}{path}" for path in HIDDEN)]
    if root != "/":
        lines += [f"Disallow: /{path}" for path in HIDDEN]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@open_to_all
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116: whom to tell of a weakness. The office that runs the installation answers."""
    office = office_of(request)
    contacts = [f"mailto:{office.email}"] if office.email else []
    contacts += [f"tel:{office.phone}"] if office.phone else []
    if not contacts:
        raise Http404
    # A whole day, so that the file is the same until midnight.
    ends = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + VALID
    lines = [f"Contact: {contact}" for contact in contacts]
    lines += [f"Expires: {ends.isoformat()}", "Preferred-Languages: bn, en"]
    lines += [f"Canonical: {request.build_absolute_uri(request.path)}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@open_to_all
@require_safe
def favicon(_request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect(static("ui/icon.svg"))
