"""From a request's sheet to public advice: what looks personal is seen and confirmed first."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.advice.actions import publish_advice
from shonod.advice.forms.publishing import AdviceForm
from shonod.advice.forms.sheets import label_of
from shonod.advice.models import Sheet, Words
from shonod.advice.policy import keeps_advice
from shonod.advice.queries.kinds import kinds_of
from shonod.advice.queries.public import advice_of
from shonod.advice.queries.sheets import english_of
from shonod.advice.states import REVIEW_AFTER
from shonod.advice.views.desk.advice import form_page
from shonod.advice.views.desk.sheets import case_or_404, sheet_or_404
from shonod.cases.models import Case
from shonod.cases.policy import may_be_published
from shonod.cases.queries import personal_words_of
from shonod.ground.personal import Found, without
from shonod.ground.refusals import MoveNotAllowed
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """First what looks personal, each to be confirmed; then the words, to be edited; then public.

    What was published of the request already is shown instead.
    """
    case = case_or_404(desk, case_id)
    found = sheet_or_404(case)
    if made := advice_of(case):
        return redirect("advising:one", made.id)
    words = found.read
    if words is None or not may_be_published(case):
        messages.info(request, _("Give the sheet first; then it can be published."))
        return redirect("advising:sheet", case_id)
    if request.method != "POST":
        context = {"desk": desk, "case": case, "parts": _marked(desk, case, words)}
        return render(request, "advice/desk/findings.html", {**context, "place": "advice"})
    if "clean" in request.POST:
        form = _cleaned(request, desk, found, words)
        return form_page(request, desk, form, case=case)
    return _publish(request, desk, found)


def _marked(desk: Desk, case: Case, words: Words) -> list[tuple[str, str, str, list[Found]]]:
    """Each text of the sheet, with what looks personal in it."""
    return [
        (name, label_of(name), text, personal_words_of([text], desk.office, case))
        for name, text in words.texts().items()
        if text
    ]


def _cleaned(request: HttpRequest, desk: Desk, sheet: Sheet, words: Words) -> AdviceForm:
    """The form with what was confirmed to go gone; what may stay is kept as confirmed."""
    kept, cleaned = set(request.POST.getlist("keep")), {}
    for name, _label, text, found in _marked(desk, sheet.case, words):
        removed = [one for one in found if f"{name}:{one.start}" not in kept]
        cleaned[name] = without(text, removed)
    form = _form(desk, sheet, words.said(cleaned))
    form.found = personal_words_of(cleaned.values(), desk.office, sheet.case)
    return form


def _form(desk: Desk, sheet: Sheet, words: Words | None, data: object = None) -> AdviceForm:
    english = english_of(sheet, desk.today) if words else {}
    return AdviceForm(
        data,
        office=desk.office,
        case=sheet.case,
        kinds=kinds_of(desk.office),
        kind=sheet.kind,
        known=words or sheet.read,
        today=desk.today,
        initial={**english, "review_on": desk.today + REVIEW_AFTER},
    )


def _publish(request: HttpRequest, desk: Desk, sheet: Sheet) -> HttpResponse:
    form = _form(desk, sheet, None, request.POST)
    if not form.is_valid():
        return form_page(request, desk, form, case=sheet.case)
    try:
        made = publish_advice(
            desk.office,
            form.said(),
            once=str(form.cleaned_data["once"]),
            by=desk.officer,
            at=desk.at,
            case=sheet.case,
            confirmed=form.confirmed,
        )
    except MoveNotAllowed:
        messages.info(request, _("The request was opened again meanwhile, so nothing is public."))
        return redirect("desk:case", sheet.case_id)
    messages.success(request, _("Everybody can read it now."))
    return redirect("advising:one", made.id)
