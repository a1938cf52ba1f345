"""How to ask under the Right to Information Act, for everybody, and the forms to fill in."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.ground.refusals import NoWorkingDay
from shonod.information.queries.facts import facts_of
from shonod.information.queries.law import (
    Asked,
    appeal_of,
    asked_at,
    law_of,
    law_promises,
    limits_of,
)
from shonod.information.queries.requests import law_kept
from shonod.information.states import BY_LAW
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all


@open_to_all
@require_safe
def how(request: HttpRequest) -> HttpResponse:
    """What the Act promises, which days follow if one asks now, refusal, appeal and cost; and how
    the office kept it so far."""
    context = _context(request)
    office, today = context["office"], context["today"]
    context |= {
        "kept": law_kept(office, today),
        "ask_url": f"{get_script_prefix()}services/{BY_LAW}/apply/",
        "may_ask": bool(law_promises(office, today)),
    }
    return render(request, "information/law/how.html", context)


@open_to_all
@require_safe
def form(request: HttpRequest) -> HttpResponse:
    """Form ক of the rules of 2009, to print and fill in by hand."""
    return render(request, "information/law/form_ka.html", _context(request))


@open_to_all
@require_safe
def appeal(request: HttpRequest) -> HttpResponse:
    """Form গ, for an appeal."""
    return render(request, "information/law/form_ga.html", _context(request))


def _context(request: HttpRequest) -> dict[str, Any]:
    office, at = office_of(request), timezone.now()
    today = local(at).date()
    return {
        "office": office,
        "today": today,
        "standing": standing_of(office, at),
        "limits": limits_of(office, today),
        "rule": law_of(office, today),
        "asked": _asked(office, at),
        "appeal": appeal_of(office, today),
        "designated": facts_of(office, today).designated,
    }


def _asked(office: Office, at: datetime) -> Asked | None:
    """None where the office has no working day to count."""
    try:
        return asked_at(office, at)
    except NoWorkingDay:
        return None
