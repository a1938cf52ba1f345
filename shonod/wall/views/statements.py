"""Statements that the law and good manners ask for, and the small files that machines ask for."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.wall.views.kept import kept_page, office_of

# Codes are secrets, the desk is nobody's find, and a form is no page to land on.
HIDDEN = ("track/", "desk/", "services/*/apply/")


@open_to_all
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return _statement(request, "wall/accessibility.html")


@open_to_all
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return _statement(request, "wall/privacy.html")


def _statement(request: HttpRequest, template: str) -> HttpResponse:
    standing = standing_of(office_of(request), timezone.now())

    def context() -> dict[str, Any]:
        return {"standing": standing}

    known = (standing.is_open, standing.changes_at, standing.today.on)
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
def favicon(_request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect(static("ui/icon.svg"))
