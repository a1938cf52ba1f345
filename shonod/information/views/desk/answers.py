"""Published answers at the desk: the list, a new one, mending, still right, withdrawn."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.catalogue.queries import promises_in_force
from shonod.ground.refusals import NotPublic, Stale
from shonod.information.actions import (
    mend_answer,
    publish_answer,
    review_answer,
    withdraw_answer,
)
from shonod.information.forms.answers import AnswerForm
from shonod.information.models import Answer
from shonod.information.policy import keeps_answers
from shonod.information.queries.answers import (
    answer_by_id,
    answers_at_desk,
    open_topics,
    topics_of,
)
from shonod.information.states import ALARM, REVIEW_AFTER
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.published import ReviewForm, WithdrawForm

PILES = ("", "stale", "untranslated", "withdrawn")


@desk_view(sees_desk)
@require_safe
def answers(request: HttpRequest, desk: Desk) -> HttpResponse:
    pile = request.GET.get("pile", "")
    if pile not in PILES:
        raise Http404
    rows = answers_at_desk(desk.office, pile, desk.today)
    try:
        page = rows.page(after=request.GET.get("after", ""))
    except ValueError:
        raise Http404 from None
    context = {
        "desk": desk,
        "pile": pile,
        "page": page,
        "waiting": desk.office.alarms.get(ALARM, 0),
        "may_keep": desk.in_charge,
        "place": "answers",
    }
    return render(request, "information/desk/answers.html", context)


def form_options(desk: Desk, answer: Answer | None = None) -> dict[str, Any]:
    """What an answer may name: open topics, and its own; the services of the charter."""
    topics = open_topics(desk.office)
    if answer:
        own = [one for one in topics_of(desk.office) if one.id == answer.topic_id]
        topics = [*topics, *(one for one in own if one not in topics)]
    return {
        "office": desk.office,
        "topics": topics,
        "terms": promises_in_force(desk.office, desk.today),
        "today": desk.today,
    }


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    """An answer to what people ask without a request: at the counter, by telephone."""
    options = form_options(desk)
    if request.method != "POST":
        initial = {"review_on": desk.today + REVIEW_AFTER}
        return form_page(request, desk, AnswerForm(initial=initial, **options))
    form = AnswerForm(request.POST, **options)
    if not form.is_valid():
        return form_page(request, desk, form)
    made = publish_answer(
        desk.office,
        form.words(),
        once=str(form.cleaned_data["once"]),
        by=desk.officer,
        at=desk.at,
        confirmed=form.confirmed,
    )
    return published(request, made)


def published(request: HttpRequest, made: Answer) -> HttpResponse:
    messages.success(request, _("Everybody can read it now."))
    return redirect("information:answer", made.id)


def form_page(
    request: HttpRequest, desk: Desk, form: AnswerForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"desk": desk, "form": form, "place": "answers", **more}
    status = 422 if form.errors and status == 200 else status
    return render(request, "information/desk/write.html", context, status=status)


@desk_view(sees_desk)
@require_safe
def answer(request: HttpRequest, desk: Desk, answer_id: UUID) -> HttpResponse:
    return _page(request, desk, answer_or_404(desk, answer_id))


def answer_or_404(desk: Desk, answer_id: UUID) -> Answer:
    found = answer_by_id(desk.office, answer_id)
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest,
    desk: Desk,
    found: Answer,
    *,
    review: ReviewForm | None = None,
    withdraw: WithdrawForm | None = None,
) -> HttpResponse:
    again = {"review_on": desk.today + REVIEW_AFTER}
    wrong = next((form for form in (review, withdraw) if form), None)
    context = {
        "desk": desk,
        "answer": found,
        "is_stale": found.is_stale(desk.today),
        "may_keep": desk.in_charge,
        "review": review or ReviewForm(today=desk.today, initial=again),
        "withdraw": withdraw or WithdrawForm(),
        "form": wrong,
        "place": "answers",
    }
    return render(request, "information/desk/answer.html", context, status=422 if wrong else 200)


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, desk: Desk, answer_id: UUID) -> HttpResponse:
    found = answer_or_404(desk, answer_id)
    if not found.is_public:
        return redirect("information:answer", answer_id)
    options = form_options(desk, found)
    if request.method != "POST":
        return form_page(request, desk, AnswerForm.of_answer(found, **options), answer=found)
    form = AnswerForm(request.POST, case=found.case, **options)
    if form.is_valid() and _is_mended(form, found, desk):
        messages.success(request, _("Mended. Everybody reads it as it is now."))
        return redirect("information:answer", answer_id)
    return form_page(request, desk, form, answer=found)


def _is_mended(form: AnswerForm, found: Answer, desk: Desk) -> bool:
    """Whether the answer took the words; if not, they stand in the form, with its mark new."""
    try:
        mend_answer(
            found.id,
            form.words(),
            version=form.cleaned_data["version"],
            by=desk.officer,
            at=desk.at,
            confirmed=form.confirmed,
        )
    except Stale:
        form.refuse_stale(found.version)
        return False
    return True


@desk_view(keeps_answers)
@require_POST
def right(request: HttpRequest, desk: Desk, answer_id: UUID) -> HttpResponse:
    """Still right."""
    found = answer_or_404(desk, answer_id)
    form = ReviewForm(request.POST, today=desk.today)
    if not form.is_valid():
        return _page(request, desk, found, review=form)
    try:
        review_answer(found.id, **form.cleaned_data, by=desk.officer, at=desk.at)
    except NotPublic:
        return redirect("information:answer", answer_id)
    messages.success(request, _("Noted: it is still right."))
    return redirect("information:answers")


@desk_view(keeps_answers)
@require_POST
def withdraw(request: HttpRequest, desk: Desk, answer_id: UUID) -> HttpResponse:
    found = answer_or_404(desk, answer_id)
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, found, withdraw=form)
    try:
        withdraw_answer(found.id, **form.cleaned_data, by=desk.officer, at=desk.at)
    except NotPublic:
        return redirect("information:answer", answer_id)
    messages.success(request, _("Withdrawn. Nobody reads it any more."))
    return redirect("information:answer", answer_id)
