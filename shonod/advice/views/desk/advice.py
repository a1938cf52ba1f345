"""Public advice at the desk: the list, mending, still right, withdrawn."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.advice.actions import mend_advice, review_advice, withdraw_advice
from shonod.advice.forms.publishing import AdviceForm
from shonod.advice.models import Advice
from shonod.advice.policy import keeps_advice
from shonod.advice.queries.drawn import drawn_of
from shonod.advice.queries.kinds import kinds_of, open_kinds
from shonod.advice.queries.prices import good_days
from shonod.advice.queries.public import advice_at_desk, advice_by_id
from shonod.advice.states import ADVICE_ALARM, REVIEW_AFTER
from shonod.ground.refusals import NotPublic, Stale
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.published import ReviewForm, WithdrawForm

PILES = ("", "stale", "untranslated", "withdrawn")


@desk_view(sees_desk)
@require_safe
def advice(request: HttpRequest, desk: Desk) -> HttpResponse:
    pile = request.GET.get("pile", "")
    if pile not in PILES:
        raise Http404
    rows = advice_at_desk(desk.office, pile, desk.today)
    try:
        page = rows.page(after=request.GET.get("after", ""))
    except ValueError:
        raise Http404 from None
    context = {
        "desk": desk,
        "pile": pile,
        "page": page,
        "waiting": desk.office.alarms.get(ADVICE_ALARM, 0),
        "place": "advice",
    }
    return render(request, "advice/desk/advice.html", context)


def advice_or_404(desk: Desk, advice_id: UUID) -> Advice:
    found = advice_by_id(desk.office, advice_id)
    if found is None:
        raise Http404
    return found


@desk_view(sees_desk)
@require_safe
def one(request: HttpRequest, desk: Desk, advice_id: UUID) -> HttpResponse:
    return _page(request, desk, advice_or_404(desk, advice_id))


def _page(
    request: HttpRequest,
    desk: Desk,
    found: Advice,
    *,
    review: ReviewForm | None = None,
    withdraw: WithdrawForm | None = None,
) -> HttpResponse:
    again = {"review_on": desk.today + REVIEW_AFTER}
    wrong = next((form for form in (review, withdraw) if form), None)
    days = good_days(desk.office, desk.today)
    context = {
        "desk": desk,
        "advice": found,
        "sheet": drawn_of(found.written, today=desk.today, good_days=days),
        "is_stale": found.is_stale(desk.today),
        "may_keep": desk.in_charge,
        "review": review or ReviewForm(today=desk.today, initial=again),
        "withdraw": withdraw or WithdrawForm(),
        "form": wrong,
        "place": "advice",
    }
    return render(request, "advice/desk/one.html", context, status=422 if wrong else 200)


def form_page(
    request: HttpRequest, desk: Desk, form: AdviceForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"desk": desk, "form": form, "place": "advice", **more}
    status = 422 if form.errors and status == 200 else status
    return render(request, "advice/desk/publish.html", context, status=status)


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, desk: Desk, advice_id: UUID) -> HttpResponse:
    found = advice_or_404(desk, advice_id)
    if not found.is_public:
        return redirect("advising:one", advice_id)
    kinds = open_kinds(desk.office)
    kinds += [kind for kind in kinds_of(desk.office) if kind == found.kind and kind not in kinds]
    typed = {"data": request.POST} if request.method == "POST" else {}
    form = AdviceForm.of_advice(found, office=desk.office, kinds=kinds, today=desk.today, **typed)
    if form.is_valid() and _is_mended(form, found, desk):
        messages.success(request, _("Mended. Everybody reads it as it is now."))
        return redirect("advising:one", advice_id)
    return form_page(request, desk, form, advice=found)


def _is_mended(form: AdviceForm, found: Advice, desk: Desk) -> bool:
    """Whether the advice took the words; if not, they stand in the form, with its mark new."""
    try:
        mend_advice(
            found.id,
            form.said(),
            version=form.cleaned_data["version"],
            by=desk.officer,
            at=desk.at,
            confirmed=form.confirmed,
        )
    except Stale:
        form.refuse_stale(found.version)
        return False
    return True


@desk_view(keeps_advice)
@require_POST
def right(request: HttpRequest, desk: Desk, advice_id: UUID) -> HttpResponse:
    """Still right."""
    found = advice_or_404(desk, advice_id)
    form = ReviewForm(request.POST, today=desk.today)
    if not form.is_valid():
        return _page(request, desk, found, review=form)
    try:
        review_advice(found.id, **form.cleaned_data, by=desk.officer, at=desk.at)
    except NotPublic:
        return redirect("advising:one", advice_id)
    messages.success(request, _("Noted: it is still right."))
    return redirect("advising:advice")


@desk_view(keeps_advice)
@require_POST
def withdraw(request: HttpRequest, desk: Desk, advice_id: UUID) -> HttpResponse:
    found = advice_or_404(desk, advice_id)
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, found, withdraw=form)
    try:
        withdraw_advice(found.id, **form.cleaned_data, by=desk.officer, at=desk.at)
    except NotPublic:
        return redirect("advising:one", advice_id)
    messages.success(request, _("Withdrawn. Nobody reads it any more."))
    return redirect("advising:one", advice_id)
