"""From an answered request to a public answer: what looks personal is seen and confirmed first."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.cases.models import Case
from shonod.cases.policy import may_be_published
from shonod.cases.queries import case_by_id, personal_words_of
from shonod.ground.personal import Found, without
from shonod.ground.refusals import MoveNotAllowed
from shonod.information.actions import publish_answer
from shonod.information.forms.answers import AnswerForm
from shonod.information.policy import keeps_answers
from shonod.information.queries.answers import answer_of
from shonod.information.queries.cases import said_of
from shonod.information.states import REVIEW_AFTER
from shonod.information.views.desk.answers import form_options, form_page, published
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """First what looks personal, each to be confirmed; then the words, to be edited; then public.

    What was published of the request already is shown instead.
    """
    case = _case_at(desk, case_id)
    if made := answer_of(case):
        return redirect("information:answer", made.id)
    if not may_be_published(case):
        messages.info(request, _("Answer the request first; then its answer can be published."))
        return redirect("desk:case", case_id)
    if request.method != "POST":
        return _findings(request, desk, case)
    if "clean" in request.POST:
        return form_page(request, desk, _cleaned(request, desk, case), case=case)
    return _publish(request, desk, case)


def _case_at(desk: Desk, case_id: UUID) -> Case:
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    return case


def _marked(desk: Desk, case: Case) -> list[tuple[str, str, str, list[Found]]]:
    """Question and answer of the case, each with what looks personal in it."""
    labels = {"question": _("The question"), "text": _("The answer")}
    return [
        (name, labels[name], text, personal_words_of([text], desk.office, case))
        for name, text in said_of(case).items()
    ]


def _findings(request: HttpRequest, desk: Desk, case: Case) -> HttpResponse:
    context = {"desk": desk, "case": case, "parts": _marked(desk, case), "place": "answers"}
    return render(request, "information/desk/findings.html", context)


def _cleaned(request: HttpRequest, desk: Desk, case: Case) -> AnswerForm:
    """The form with what was confirmed to go gone; what may stay is kept as confirmed."""
    kept = set(request.POST.getlist("keep"))
    words: dict[str, Any] = {"review_on": desk.today + REVIEW_AFTER}
    for name, _label, text, found in _marked(desk, case):
        removed = [one for one in found if f"{name}:{one.start}" not in kept]
        words[name] = without(text, removed)
    words["service"] = case.service.code
    form = AnswerForm(initial=words, case=case, **form_options(desk))
    texts = [words["question"], words["text"]]
    form.found = personal_words_of(texts, desk.office, case)
    return form


def _publish(request: HttpRequest, desk: Desk, case: Case) -> HttpResponse:
    form = AnswerForm(request.POST, case=case, **form_options(desk))
    if not form.is_valid():
        return form_page(request, desk, form, case=case)
    try:
        made = publish_answer(
            desk.office,
            form.words(),
            once=str(form.cleaned_data["once"]),
            by=desk.officer,
            at=desk.at,
            case=case,
            confirmed=form.confirmed,
        )
    except MoveNotAllowed:
        messages.info(request, _("The request was opened again meanwhile, so nothing is public."))
        return redirect("desk:case", case.id)
    return published(request, made)
