"""Requests under the Right to Information Act at the desk: a page for each, a table of deeds."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.models import Case
from shonod.cases.policy import may_be_rebound
from shonod.cases.queries import case_by_id
from shonod.cases.states import State
from shonod.ground.refusals import DayPassed, MoveNotAllowed, OutOfOrder, Refusal, Stale
from shonod.information.actions import (
    ask_fee,
    make_law_request,
    make_question,
    note_appeal,
    note_fee_paid,
    refuse_law_request,
    set_pace,
)
from shonod.information.forms.requests import (
    AppealForm,
    FeeForm,
    PaceForm,
    QuestionForm,
    RefuseForm,
    RequestForm,
    TakeForm,
)
from shonod.information.models import LawRequest
from shonod.information.policy import keeps_answers, may_be_asked_by_law
from shonod.information.queries.law import appeal_of
from shonod.information.queries.requests import days_of, law_request_of
from shonod.information.states import Pace
from shonod.offices.middleware import Desk, desk_view

_WORDS: dict[type[Refusal], Promise] = {
    Stale: _("The request changed while you were writing. Read what is new, then send it again."),
    MoveNotAllowed: _("That is not possible in the state that the request is in now."),
    DayPassed: _("By that limit its day would be over already, so it stays as it is."),
    OutOfOrder: _("These days do not follow each other, or are still to come."),
}


class Deed(NamedTuple):
    """`label`: what opens it; `button`: what does it."""

    label: Promise
    button: Promise
    form: type[RequestForm]
    do: Callable[..., object]


def _take(case: UUID, form: TakeForm, **who: Any) -> object:
    return make_law_request(case, form.form_ka(), **_said(form), **who)


def _question(case: UUID, form: QuestionForm, **who: Any) -> object:
    return make_question(case, **_said(form), **who)


def _pace(case: UUID, form: PaceForm, **who: Any) -> object:
    return set_pace(case, Pace(form.cleaned_data["pace"]), **_said(form), **who)


def _refuse(case: UUID, form: RefuseForm, **who: Any) -> object:
    return refuse_law_request(case, **form.cleaned_data, **who)


def _fee(case: UUID, form: FeeForm, **who: Any) -> object:
    seen = form.cleaned_data["version"]
    return ask_fee(case, form.fee(), text=form.words(), version=seen, **who)


def _paid(case: UUID, _form: RequestForm, **who: Any) -> object:
    return note_fee_paid(case, **who)


def _appeal(case: UUID, form: AppealForm, **who: Any) -> object:
    given = form.cleaned_data
    granted = given["granted"] == "yes" if given["granted"] else None
    days = {"appealed_on": given["appealed_on"], "decided_on": given["decided_on"]}
    return note_appeal(case, **days, granted=granted, **who)


def _said(form: RequestForm) -> dict[str, Any]:
    """Why, and which state of the case the officer saw."""
    return {name: form.cleaned_data[name] for name in ("why", "version")}


DEEDS = {
    "take": Deed(_("It is a request under the Act"), _("Put it under the Act"), TakeForm, _take),
    "pace": Deed(_("Another limit of the Act"), _("Set this limit"), PaceForm, _pace),
    "fee": Deed(_("Ask for the cost of copies"), _("Tell the requester"), FeeForm, _fee),
    "paid": Deed(_("The cost was paid"), _("It was paid"), RequestForm, _paid),
    "refuse": Deed(_("Refuse, with form Kha"), _("Refuse and close"), RefuseForm, _refuse),
    "question": Deed(
        _("It is only a question"), _("Put it under the charter"), QuestionForm, _question
    ),
    "appeal": Deed(_("The requester appealed"), _("Keep it"), AppealForm, _appeal),
}


@desk_view(keeps_answers)
@require_safe
def asked(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    case = _case_at(desk, case_id)
    return _page(request, desk, case)


@desk_view(keeps_answers)
@require_POST
def act(request: HttpRequest, desk: Desk, case_id: UUID, deed: str) -> HttpResponse:
    """Do one deed of the table; what was typed stays where it could not be done."""
    case = _case_at(desk, case_id)
    if deed not in DEEDS:
        raise Http404
    form = _form(deed, case, law_request_of(case), request.POST)
    if not form.is_valid():
        return _page(request, desk, case, deed=deed, wrong=form)
    try:
        DEEDS[deed].do(case.id, form, by=desk.officer, at=desk.at)
    except (Stale, MoveNotAllowed, DayPassed, OutOfOrder) as refusal:
        form.add_error(None, str(_WORDS[type(refusal)]))
        return _page(request, desk, _case_at(desk, case_id), deed=deed, wrong=form)
    messages.success(request, str(_("Written down. The requester sees it on the tracking page.")))
    return redirect("information:asked", case_id)


@desk_view(keeps_answers)
@require_safe
def notice(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """Form খ, to print, sign and send."""
    case = _case_at(desk, case_id)
    found = law_request_of(case)
    if found is None or case.state != State.DECLINED:
        raise Http404
    context = {"desk": desk, "case": case, "asked": found, "place": "law"}
    return render(request, "information/desk/form_kha.html", context)


def _case_at(desk: Desk, case_id: UUID) -> Case:
    """A request under the Act, or one that could be. Raises Http404."""
    case = case_by_id(desk.office, case_id)
    if case is None or not may_be_asked_by_law(case, desk.today):
        raise Http404
    return case


def _form(deed: str, case: Case, found: LawRequest | None, data: Any = None) -> RequestForm:
    more = {"appeal": appeal_of(case.office, case.day_zero_on)} if deed == "refuse" else {}
    return DEEDS[deed].form(data, case=case, asked=found, auto_id=f"{deed}-%s", **more)


def _offered(case: Case, found: LawRequest | None, desk: Desk) -> list[str]:
    """The deeds that are possible now."""
    by_law, rebinds = found is not None, may_be_rebound(case, desk.today)
    is_open, is_late = not case.is_closed, case.is_late(desk.today)
    may = {
        "take": rebinds and not by_law,
        "pace": rebinds and by_law,
        "fee": is_open and by_law,
        "paid": found is not None and bool(found.fee_asked_at) and not found.fee_paid_at,
        "refuse": is_open and by_law,
        "question": rebinds and by_law,
        "appeal": by_law and (case.state == State.DECLINED or is_late),
    }
    return [name for name in DEEDS if may[name]]


def _page(
    request: HttpRequest, desk: Desk, case: Case, *, deed: str = "", wrong: Any = None
) -> HttpResponse:
    found = law_request_of(case)
    names = _offered(case, found, desk)
    forms = {name: _form(name, case, found) for name in names}
    if wrong:
        forms[deed] = wrong
    context = {
        "desk": desk,
        "case": case,
        "asked": found,
        "days": days_of(found, case, desk.today) if found else None,
        "deeds": [(name, DEEDS[name], form, name == deed) for name, form in forms.items()],
        "form": wrong,
        "place": "law",
    }
    return render(request, "information/desk/request.html", context, status=422 if wrong else 200)
