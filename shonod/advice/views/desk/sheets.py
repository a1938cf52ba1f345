"""A request's need and its sheet: asked, written, looked at, given."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.advice.actions import give_sheet, note_need, write_sheet
from shonod.advice.forms.sheets import GiveForm, SheetForm
from shonod.advice.gateways.paper import sheet_pdf
from shonod.advice.models import Kind, Need, Sheet, Words
from shonod.advice.policy import keeps_advice, may_be_written
from shonod.advice.queries.drawn import drawn_of
from shonod.advice.queries.kinds import guide_lines, guide_of, kind_numbered, open_kinds
from shonod.advice.queries.needs import kind_needed, need_of, questions_of, said_need
from shonod.advice.queries.paper import paper_of
from shonod.advice.queries.prices import good_days, prices_of
from shonod.advice.queries.public import advice_of
from shonod.advice.queries.sheets import first_words, sheet_of
from shonod.advice.states import CaseClosed
from shonod.cases.models import Case
from shonod.cases.policy import may_be_on_the_spot, may_be_published
from shonod.cases.queries import case_by_id
from shonod.ground.refusals import MoveNotAllowed, Stale
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk, works_cases
from shonod.ui.downloads import disposition
from shonod.ui.questions import QuestionsForm


def case_or_404(desk: Desk, case_id: UUID) -> Case:
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    return case


def sheet_or_404(case: Case) -> Sheet:
    found = sheet_of(case)
    if found is None:
        raise Http404
    return found


@desk_view(works_cases)
@require_http_methods(["GET", "HEAD", "POST"])
def need(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The questions, for a request that came by the counter, the telephone or a letter."""
    case = case_or_404(desk, case_id)
    known = need_of(case)
    form = QuestionsForm(
        request.POST if request.method == "POST" else None,
        questions=questions_of(desk.office),
        kept=known.answers if known else None,
    )
    if form.is_valid():
        note_need(case, form.answers(), by=desk.officer, at=desk.at)
        messages.success(request, _("Kept with the request."))
        return redirect("desk:case", case_id)
    context = {"desk": desk, "case": case, "form": form}
    status = 422 if form.errors else 200
    return render(request, "advice/desk/need.html", context, status=status)


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The form begins with what is known: the sheet so far, else the kind's guide and the need."""
    case = case_or_404(desk, case_id)
    if not may_be_written(case):
        messages.info(request, _("The request is closed; what was given stays as it is."))
        return redirect("desk:case", case_id)
    there, known = sheet_of(case), need_of(case)
    kind = _kind(request, desk, there, known)
    if kind is None:
        return _choose(request, desk, case)
    words = there.written if there else first_words(case, kind, known, desk.today)
    form = SheetForm(
        request.POST if request.method == "POST" else None,
        prices=prices_of(kind),
        known=words,
        today=desk.today,
        initial={"version": there.version if there else 0},
    )
    if form.is_valid() and _is_kept(form, case, kind, desk):
        messages.success(request, _("Kept. Look at it as it will be read, then give it."))
        return redirect("advising:sheet", case_id)
    return _form_page(request, desk, case, kind, form, known)


def _kind(request: HttpRequest, desk: Desk, there: Sheet | None, need: Need | None) -> Kind | None:
    """The one that the address names, else that of the sheet so far, else the one asked about."""
    if number := request.GET.get("kind", ""):
        return kind_numbered(desk.office, number)
    if there:
        return there.kind
    return kind_needed(desk.office, need.answers) if need else None


def _choose(request: HttpRequest, desk: Desk, case: Case) -> HttpResponse:
    context = {"desk": desk, "case": case, "kinds": open_kinds(desk.office)}
    return render(request, "advice/desk/choose.html", context)


def _is_kept(form: SheetForm, case: Case, kind: Kind, desk: Desk) -> bool:
    """Whether the sheet took the words; if not, they stand in the form, which says why."""
    version = form.cleaned_data["version"]
    try:
        write_sheet(case, kind, form.words(), version=version, by=desk.officer, at=desk.at)
    except Stale:
        there = sheet_of(case)
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["version"] = str(there.version if there else 0)  # type: ignore[index]
        form.add_error(
            None, _("Somebody else wrote on it meanwhile. Look at it, then keep yours or leave it")
        )
        return False
    except CaseClosed:
        form.add_error(None, _("The request was closed meanwhile; nothing was kept"))
        return False
    return True


def _form_page(
    request: HttpRequest,
    desk: Desk,
    case: Case,
    kind: Kind,
    form: SheetForm,
    need: Need | None,
) -> HttpResponse:
    guide = guide_of(kind, desk.today)
    context = {
        "desk": desk,
        "case": case,
        "kind": kind,
        "form": form,
        "need": said_need(desk.office, need.answers) if need else [],
        "asks": guide_lines(guide, "asks", case.language).splitlines(),
        "guide": guide,
    }
    status = 422 if form.errors else 200
    return render(request, "advice/desk/write.html", context, status=status)


@desk_view(sees_desk)
@require_safe
def sheet(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """As it will be read, with what can be done next."""
    case = case_or_404(desk, case_id)
    return sheet_page(request, desk, case, sheet_or_404(case))


def sheet_page(
    request: HttpRequest, desk: Desk, case: Case, found: Sheet, *, status: int = 200, **more: Any
) -> HttpResponse:
    words = _words(found)
    context = {
        "desk": desk,
        "case": case,
        "found": found,
        "sheet": drawn_of(words, today=desk.today, good_days=good_days(desk.office, desk.today)),
        "may_write": desk.in_charge and may_be_written(case),
        "give": _give_form(desk, case, found),
        "may_publish": desk.in_charge and may_be_published(case) and found.given is not None,
        "published": advice_of(case),
        **more,
    }
    return render(request, "advice/desk/sheet.html", context, status=status)


def _words(found: Sheet) -> Words:
    """Of a closed request what was given, of an open one what is being written."""
    return found.read or found.written if found.case.is_closed else found.written


def _give_form(desk: Desk, case: Case, found: Sheet) -> GiveForm:
    form = GiveForm(initial={"version": found.version})
    if not (case.terms.limit.instant and may_be_on_the_spot(case, desk.at)):
        del form.fields["on_the_spot"]
    return form


@desk_view(keeps_advice)
@require_POST
def give(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The sheet becomes the answer; a second press finds it given."""
    case = case_or_404(desk, case_id)
    found, form = sheet_or_404(case), GiveForm(request.POST)
    if not form.is_valid():
        return sheet_page(request, desk, case, found, status=422)
    try:
        give_sheet(case.id, **form.cleaned_data, by=desk.officer, at=desk.at)
    except Stale:
        messages.error(request, _("It was changed meanwhile. Look at it again, then give it."))
    except MoveNotAllowed:
        messages.info(
            request, _("The request is closed already, or it is too late for “on the spot”.")
        )
    else:
        messages.success(request, _("Given. The requester is told, and reads it on his page."))
        return redirect("desk:case", case_id)
    return redirect("advising:sheet", case_id)


@desk_view(sees_desk)
@require_safe
def pdf(_request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    case = case_or_404(desk, case_id)
    found = sheet_or_404(case)
    facts = paper_of(
        _words(found),
        desk.office,
        on=desk.today,
        today=desk.today,
        good_days=good_days(desk.office, desk.today),
        language=case.language,
    )
    response = HttpResponse(sheet_pdf(facts), content_type="application/pdf")
    response.headers["Content-Disposition"] = disposition("inline", "advice.pdf")
    return response
