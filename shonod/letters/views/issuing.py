"""A letter as it looks on its sheet: seen, issued, sent, handed out as PDF."""

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.gateways import store
from shonod.ground.refusals import Refusal
from shonod.letters.actions import issue_letter, note_dispatch
from shonod.letters.forms.writing import DispatchForm, IssueForm
from shonod.letters.gateways import letter_pdf
from shonod.letters.models import Letter
from shonod.letters.policy import issues_letters, keeps_register
from shonod.letters.queries.found import files_of
from shonod.letters.queries.sheets import sheet_of
from shonod.letters.queries.signing import signatory_of
from shonod.letters.states import USUAL, About, LetterKind, Way
from shonod.letters.views.door import letter_of, refused
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.downloads import disposition, download


@desk_view(sees_desk)
@require_safe
def letter(request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponse:
    return letter_page(request, desk, letter_of(desk, letter_id))


def letter_page(
    request: HttpRequest, desk: Desk, row: Letter, *, status: int = 200, **tried: Any
) -> HttpResponse:
    """The sheet with what can be done with it; `tried` are forms that were refused."""
    usual = USUAL[LetterKind(row.kind)]
    closed = bool(row.case and row.case.is_closed)
    about = About.SHOW if closed and usual is About.DELIVER else usual
    context = {
        "desk": desk,
        "letter": row,
        "sheet": _sheet(desk, row),
        "issue": _issue_form(row, initial={"version": row.version, "about": about}),
        "dispatch": _dispatch_form(desk, row),
        "dispatches": list(row.dispatches.order_by("sent_on", "id")),
        **tried,
    }
    context["form"] = next((form for form in tried.values() if hasattr(form, "errors")), None)
    return render(request, "letters/letter.html", context, status=status)


def _sheet(desk: Desk, row: Letter) -> dict[str, Any]:
    who = row.signatory or signatory_of(desk.office, desk.officer, desk.today)
    return sheet_of(row, who)


def _issue_form(row: Letter, **given: Any) -> IssueForm:
    closed = bool(row.case and row.case.is_closed)
    return IssueForm(has_case=row.case is not None, is_closed=closed, **given)


def _dispatch_form(desk: Desk, row: Letter, **given: Any) -> DispatchForm:
    return DispatchForm(dated_on=row.dated_on, today=desk.today, **given)


@desk_view(issues_letters)
@require_POST
def issue(request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponse:
    """The draft, as it was looked at, becomes a line of the issue register."""
    row = letter_of(desk, letter_id)
    form = _issue_form(row, data=request.POST)
    if not form.is_valid():
        return letter_page(request, desk, row, status=422, issue=form)
    given = form.cleaned_data
    try:
        issue_letter(
            row.id,
            version=given["version"],
            about=About(given.get("about", About.KEEP)),
            by=desk.officer,
            at=desk.at,
        )
    except Refusal as refusal:
        words, status = refused(refusal)
        fresh = letter_of(desk, letter_id)
        return letter_page(request, desk, fresh, status=status, why_not=words)
    messages.success(request, _("The letter is issued and in the register."))
    return redirect("letters:letter", letter_id)


@desk_view(keeps_register)
@require_POST
def dispatch(request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponse:
    """How and when the letter went out."""
    row = letter_of(desk, letter_id)
    if not row.is_issued:
        raise Http404
    form = _dispatch_form(desk, row, data=request.POST)
    if not form.is_valid():
        return letter_page(request, desk, row, status=422, dispatch=form)
    given = form.cleaned_data
    note_dispatch(
        row,
        way=Way(given["way"]),
        sent_on=given["sent_on"],
        note=given["note"],
        by=desk.officer,
        at=desk.at,
    )
    messages.success(request, _("It is noted how the letter went out."))
    return redirect("letters:letter", letter_id)


@desk_view(sees_desk)
@require_safe
def pdf(_request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponseBase:
    """The issued file as it was kept; of a draft, how it would look."""
    row = letter_of(desk, letter_id)
    if not row.is_issued:
        drawn = letter_pdf(json.dumps(_sheet(desk, row), ensure_ascii=False))
        response = HttpResponse(drawn, content_type="application/pdf")
        response.headers["Content-Disposition"] = disposition("inline", "draft.pdf")
        return response
    file = next(iter(files_of(row)), None)
    if file is None:
        raise Http404
    try:
        content = store.opened(file.path)
    except FileNotFoundError:
        raise Http404 from None
    return download(content, kind=file.kind, name=file.name, size=file.size)
