"""How to ask under the Right to Information Act, for everybody, and the form to fill in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.ground.refusals import NoWorkingDay
from shonod.information.queries.law import Asked, asked_at, law_of, limits_of
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all


@open_to_all
@require_safe
def how(request: HttpRequest) -> HttpResponse:
    """What the Act promises, which days follow if one asks now, refusal, appeal and cost."""
    return render(request, "information/law.html", _context(request))


@open_to_all
@require_safe
def form(request: HttpRequest) -> HttpResponse:
    """Form ক of the rules of 2009, to print and fill in by hand."""
    return render(request, "information/form_ka.html", _context(request))


def _context(request: HttpRequest) -> dict[str, Any]:
    office, at = office_of(request), timezone.now()
    today = local(at).date()
    return {
        "address": request.build_absolute_uri(request.path),
        "standing": standing_of(office, at),
        "limits": limits_of(office, today),
        "rule": law_of(office, today),
        "asked": _asked(office, at),
    }


def _asked(office: Office, at: Any) -> Asked | None:
    """None where the office has no working day to count."""
    try:
        return asked_at(office, at)
    except NoWorkingDay:
        return None
