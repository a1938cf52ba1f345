"""The questions, one a page: what, who, and by when where the charter lets that be agreed."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from shonod.advice.queries.needs import questions_of
from shonod.ground.clock import AgreedDateOutside, Due, local
from shonod.ground.refusals import Refusal, TimeLimitUnclear, TooMany
from shonod.intake.actions import save_answers
from shonod.intake.forms import DateForm, DetailsForm, LawForm, OfficeForm, PersonForm
from shonod.intake.forms.pages import Page
from shonod.intake.queries import is_answered_work, promise_now
from shonod.intake.states import LENGTHS, Step
from shonod.intake.templatetags.refused_days import day_refused
from shonod.intake.views.door import DRAFT, Visit, form_door, redirect_to
from shonod.offices.queries import standing_of
from shonod.ui.questions import QuestionsForm
from shonod.ui.templatetags import days
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language

_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(_METHODS)
@sensitive_post_parameters()
@form_door
def details(visit: Visit) -> HttpResponse:
    """What is needed: the first page, which also says by when it would be done."""
    promise = promise_or_none(visit)
    if promise is None and not visit.terms.limit.negotiable:
        return visit.page("intake/no_date.html", {})
    options = {"institutional": visit.terms.is_institutional, "by_law": visit.terms.is_by_law}
    about = visit.project(visit.draft())
    shown = {
        "promise": promise,
        "standing": standing_of(visit.office, visit.at),
        "suggests": is_answered_work(visit.terms, local(visit.at).date()),
        "project": about,
    }
    if "begin" in visit.request.POST:
        return _begin(visit, DetailsForm(visit.request.POST, **options), shown)
    kept = {"project": str(about.id) if about else ""}
    return _answer(visit, Step.DETAILS, DetailsForm, options, shown, kept)


def _begin(visit: Visit, form: Page, shown: dict[str, Any]) -> HttpResponse:
    """What was typed elsewhere, below what this form may hold already; to be read before it goes
    on."""
    if not form.is_valid():
        return page_of(visit, Step.DETAILS, form, shown, status=422)
    draft, words = visit.draft(), form.cleaned_data["details"]
    typed = draft.data.get("details", "") if draft else ""
    if words not in typed:
        words = f"{typed}\n{words}".strip()[: LENGTHS["details"]]
        return _keep(visit, Step.DETAILS, form, {"details": words}, shown, visit.url(Step.DETAILS))
    return redirect_to(visit.url(Step.DETAILS))


@require_http_methods(_METHODS)
@sensitive_post_parameters()
@form_door
def need(visit: Visit) -> HttpResponse:
    """What advice is needed for; each question may be left open."""
    draft = visit.draft()
    if Step.NEED not in visit.steps or (draft is None and visit.request.method != "POST"):
        return redirect_to(visit.url(Step.DETAILS))
    shown = {"heading": _("So that the advice fits"), "why": _why_need()}
    form = QuestionsForm(
        visit.request.POST if visit.request.method == "POST" else None,
        questions=questions_of(visit.office),
        kept=draft.data if draft else None,
    )
    if not form.is_valid():
        return page_of(visit, Step.NEED, form, shown, status=422 if form.errors else 200)
    return _keep(visit, Step.NEED, form, form.answers(), shown, visit.after(Step.NEED))


def _why_need() -> str:
    return _(
        "The more you answer, the better the advice fits, and the less the office has to ask you "
        "back. Leave open what you do not know."
    )


@require_http_methods(_METHODS)
@sensitive_post_parameters()
@form_door
def who(visit: Visit) -> HttpResponse:
    """Who asks: a person, or a person for an office."""
    shown = {"heading": _("Who is asking?"), "why": _why_who()}
    if visit.terms.is_institutional:
        return _answer(visit, Step.WHO, OfficeForm, {"today": local(visit.at).date()}, shown)
    return _answer(visit, Step.WHO, PersonForm, {}, shown)


@require_http_methods(_METHODS)
@sensitive_post_parameters()
@form_door
def form(visit: Visit) -> HttpResponse:
    """What form Ka asks beside, for a request under the Right to Information Act."""
    if Step.FORM not in visit.steps:
        return redirect_to(visit.url(Step.FILES))
    why = _("The Act has the office know this. Only the office sees it.")
    return _answer(visit, Step.FORM, LawForm, {}, {"heading": _("For form Ka"), "why": why})


def _why_who() -> str:
    return _(
        "We ask so that the office knows whom to answer. Only the office sees it. Your national "
        "identity number is not needed."
    )


@require_http_methods(_METHODS)
@sensitive_post_parameters()
@form_door
def when(visit: Visit) -> HttpResponse:
    """By the charter's limit, or on an agreed day inside it."""
    if Step.DATE not in visit.steps:
        return redirect_to(visit.url(Step.CHECK))
    return _answer(visit, Step.DATE, DateForm, date_words(visit), {"heading": _("By when?")})


def _answer(
    visit: Visit,
    step: Step,
    form_of: type[Page],
    options: dict[str, Any],
    shown: dict[str, Any],
    kept: dict[str, str] | None = None,
) -> HttpResponse:
    """Show the page as it was left, or keep what is sent, and `kept` beside it, and go on."""
    draft = visit.draft()
    if visit.request.method != "POST":
        if draft is None and step is not Step.DETAILS:
            return redirect_to(visit.url(Step.DETAILS))
        form = form_of.kept(draft.data if draft else {}, **options)
        return page_of(visit, step, form, shown)
    form = form_of(visit.request.POST, **options)
    if form.is_valid() and step is Step.DATE:
        check_day(visit, form)
    if not form.is_valid():
        return page_of(visit, step, form, shown, status=422)
    answers = {**form.answers(), **(kept or {})}
    return _keep(visit, step, form, answers, shown, visit.after(step))


def _keep(
    visit: Visit,
    step: Step,
    form: Any,
    answers: dict[str, str],
    shown: dict[str, Any],
    then: str,
) -> HttpResponse:
    draft = visit.draft()
    try:
        draft = save_answers(
            draft.id if draft else None,
            answers,
            terms=visit.terms,
            address=visit.address,
            at=visit.at,
        )
    except TooMany:
        return page_of(visit, step, form, {**shown, "too_many": True}, status=429)
    response = redirect_to(then)
    visit.keep(response, DRAFT, draft.id)
    return response


def page_of(
    visit: Visit, step: Step, form: Any, shown: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "back_url": visit.before(step),
        "caption": caption(visit, visit.steps.index(step) + 1, len(visit.steps)),
        "has_draft": visit.draft_id is not None,
        **shown,
    }
    return visit.page(f"intake/{step}.html", context, status=status)


def caption(visit: Visit, number: int, count: int) -> str:
    """'Step 1 of 4 · 2.1.1 Information about the office'."""
    place = _("Step %(number)s of %(count)s") % {"number": digits(number), "count": digits(count)}
    return f"{place} · {digits(visit.code)} {in_language(visit.terms, 'name')}"


def promise_or_none(visit: Visit, agreed_on: date | None = None) -> Due | None:
    """Today's promise; None where the charter's limit promises no date by itself."""
    try:
        return promise_now(visit.terms, at=visit.at, agreed_on=agreed_on)
    except TimeLimitUnclear:
        return None


def date_words(visit: Visit) -> dict[str, str]:
    """The two answers of the date page in words, with today's dates worked out."""
    promise = promise_or_none(visit)
    if promise is None:
        return {"limit_words": "", "agreed_words": _("A working day of the office.")}
    last = days.day(promise.due_on)
    return {
        "limit_words": _("By the charter’s limit: %(day)s at the latest") % {"day": last},
        "agreed_words": _("A working day of the office, not after %(day)s.") % {"day": last},
    }


def check_day(visit: Visit, form: Page) -> None:
    """Put the clock's refusal of the wished day to the form, in words."""
    day = form.cleaned_data.get("agreed_on")
    if day is None:
        return
    try:
        promise_now(visit.terms, at=visit.at, agreed_on=day)
    except AgreedDateOutside as refusal:
        promise = promise_or_none(visit)
        form.add_error("agreed_on", day_refused(refusal, day, promise, at=visit.at))
    except Refusal:
        form.add_error("agreed_on", _("No promise can be made for that day. Choose another one"))
