"""The sheet for whoever asked: by the code and the second proof, as a message of the office."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from shonod.advice.gateways.paper import sheet_pdf
from shonod.advice.models import Sheet, Words
from shonod.advice.queries.drawn import drawn_of
from shonod.advice.queries.paper import paper_of
from shonod.advice.queries.prices import good_days
from shonod.advice.queries.sheets import sheet_of
from shonod.cases.middleware import Visit, case_view
from shonod.ground.clock import local
from shonod.ui.downloads import disposition


def _given(visit: Visit) -> tuple[Sheet, Words]:
    """Raises Http404 where nothing was given, or it was taken back."""
    sheet = sheet_of(visit.case)
    words = sheet.read if sheet else None
    if sheet is None or words is None:
        raise Http404
    return sheet, words


@case_view
@require_safe
def sheet(request: HttpRequest, visit: Visit) -> HttpResponse:
    found, words = _given(visit)
    if not visit.is_proven:
        messages.info(request, _("First show that the request is yours; then read the sheet."))
        return redirect("track:case", code=visit.code)
    days = good_days(visit.office, visit.today)
    context: dict[str, Any] = {
        "case": visit.case,
        "code": visit.code,
        "given_at": found.given_at,
        "sheet": drawn_of(words, today=visit.today, good_days=days),
    }
    return render(request, "advice/sheet.html", context)


@case_view
@require_safe
def pdf(_request: HttpRequest, visit: Visit) -> HttpResponse:
    found, words = _given(visit)
    if not visit.is_proven or found.given_at is None:
        raise Http404
    facts = paper_of(
        words,
        visit.office,
        on=local(found.given_at).date(),
        today=visit.today,
        good_days=good_days(visit.office, visit.today),
        language=(get_language() or "bn")[:2],
        note=visit.code,
    )
    response = HttpResponse(sheet_pdf(facts), content_type="application/pdf")
    response.headers["Content-Disposition"] = disposition("inline", "advice.pdf")
    return response
