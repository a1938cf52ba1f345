"""The review, the sending, and the page that says what came of it."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import get_script_prefix, reverse
from django.views.decorators.http import require_http_methods, require_safe

from shonod.advice.queries.needs import said_need
from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.ground.clock import AgreedDateOutside, explain, local
from shonod.ground.refusals import ClockBehind, Refusal, TooMany
from shonod.intake.actions import clear_draft, send_draft
from shonod.intake.forms import DateForm
from shonod.intake.models import Draft
from shonod.intake.queries import (
    agreed_day,
    files_of,
    form_ka_of,
    missing_step,
    promise_now,
    sent_case,
)
from shonod.intake.states import DraftGone, DraftIncomplete, Step
from shonod.intake.views.door import DRAFT, SENT, Visit, form_door, redirect_to
from shonod.intake.views.pages import check_day, date_words, page_of
from shonod.intake.views.suggesting import suggestions
from shonod.offices.queries import standing_of


@require_http_methods(["GET", "HEAD", "POST"])
@form_door
def check(visit: Visit) -> HttpResponse:
    """Everything once more, each with its way back; then it is sent."""
    if visit.request.method == "POST":
        return _send(visit)
    draft = visit.draft()
    if draft is None:
        place = "intake:sent" if visit.kept(SENT) else "intake:details"
        return redirect_to(reverse(place, args=[visit.code]))
    missing = missing_step(draft.data, visit.terms)
    if missing:
        return redirect_to(visit.url(missing))
    return _review(visit, draft)


def _review(visit: Visit, draft: Draft, *, status: int = 200) -> HttpResponse:
    agreed_on = agreed_day(draft.data) if visit.terms.limit.negotiable else None
    try:
        promise = promise_now(visit.terms, at=visit.at, agreed_on=agreed_on)
    except AgreedDateOutside:
        return _date_again(visit, draft)
    context = {
        "draft": draft,
        "project": visit.project(draft),
        "needs": said_need(visit.office, draft.data) if Step.NEED in visit.steps else None,
        "form_ka": form_ka_of(draft.data) if visit.terms.is_by_law else None,
        "files": files_of(draft),
        "promise": promise,
        "agreed_on": agreed_on,
        "standing": standing_of(visit.office, visit.at),
        "once": visit.signed(DRAFT, draft.id),
        "pages": {step.value: f"{visit.url(step)}?change=1" for step in Step},
        "too_many": status == 429,
        **suggestions(visit, draft.data["details"]),
    }
    return page_of(visit, Step.CHECK, None, context, status=status)


def _date_again(visit: Visit, draft: Draft) -> HttpResponse:
    """The wished day, good when it was chosen, is so no more."""
    form = DateForm(_as_typed(draft), **date_words(visit))
    if form.is_valid():
        check_day(visit, form)
    shown = {"action": f"{visit.url(Step.DATE)}?change=1"}
    return page_of(visit, Step.DATE, form, shown, status=422)


def _as_typed(draft: Draft) -> dict[str, str]:
    year, month, day = draft.data["agreed_on"].split("-")
    return {
        "timing": draft.data["timing"],
        "agreed_on_day": day,
        "agreed_on_month": month,
        "agreed_on_year": year,
    }


def _send(visit: Visit) -> HttpResponse:
    draft_id = visit.read(DRAFT, visit.request.POST.get("once", "")) or visit.draft_id
    if draft_id is None:
        return redirect_to(visit.url(Step.DETAILS))
    try:
        case, _code = send_draft(
            draft_id,
            terms=visit.terms,
            address=visit.address,
            language=visit.language,
            at=visit.at,
        )
    except DraftGone:
        return visit.page("intake/gone.html", {}, status=410)
    except DraftIncomplete as refusal:
        return redirect_to(visit.url(refusal.step))
    except Refusal as refusal:
        return _refused(visit, refusal, draft_id)
    response = redirect_to(reverse("intake:sent", args=[visit.code]))
    visit.forget(response, DRAFT)
    visit.keep(response, SENT, case.id)
    return response


def _refused(visit: Visit, refusal: Refusal, draft_id: UUID) -> HttpResponse:
    """Not sent, nothing lost: the form is still there, and the page says what to do."""
    draft = Draft.objects.filter(pk=draft_id, office=visit.office).first()
    if draft is not None and isinstance(refusal, AgreedDateOutside):
        return _date_again(visit, draft)
    if draft is not None and isinstance(refusal, TooMany):
        return _review(visit, draft, status=429)
    is_clock = isinstance(refusal, ClockBehind)
    return visit.page("intake/not_now.html", {"is_clock": is_clock}, status=503)


@require_safe
@form_door
def sent(visit: Visit) -> HttpResponse:
    """The confirmation: code, date, how it was counted. Known by a cookie of ten minutes."""
    case_id = visit.kept(SENT)
    case = sent_case(visit.office, case_id) if case_id else None
    if case is None:
        return visit.page("intake/no_longer.html", {})
    return visit.page("intake/sent.html", _confirmation(visit, case))


def _confirmation(visit: Visit, case: Case) -> dict[str, object]:
    code = code_of(case)
    track = f"{get_script_prefix()}track/"
    return {
        "case": case,
        "tracking_code": code,
        "track_url": f"{track}{code}/",
        "track_address": visit.request.build_absolute_uri(f"{track}{code}/"),
        "track_page": visit.request.build_absolute_uri(track),
        "receipt": case.receipt,
        "sentences": explain(case.receipt, visit.language),
        "starts_later": case.day_zero_on != local(case.received_at).date(),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@form_door
def clear(visit: Visit) -> HttpResponse:
    """For computers that others use: nothing of this form stays in the browser or with us."""
    if visit.request.method != "POST":
        has_draft, has_sent = visit.draft() is not None, visit.kept(SENT) is not None
        return visit.page("intake/clear.html", {"has_draft": has_draft, "has_sent": has_sent})
    if visit.draft_id:
        clear_draft(visit.office, visit.draft_id)
    response = redirect_to(reverse("intake:clear", args=[visit.code]))
    visit.forget(response, DRAFT)
    visit.forget(response, SENT)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
