"""Papers that came in: the list, one of them, and what becomes of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.gateways import store
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.ground.refusals import Refusal
from shonod.letters.actions import make_case, settle_paper
from shonod.letters.forms.receiving import ScanForm, SettleForm
from shonod.letters.models import Received
from shonod.letters.policy import keeps_register
from shonod.letters.queries.found import files_of, page_of, papers_of, twin_of
from shonod.letters.queries.suggesting import suggested
from shonod.letters.states import Fate
from shonod.letters.views.door import asked, paper_of, refused
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.downloads import download


@desk_view(sees_desk)
@require_safe
def papers(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The register as a list: what waits first."""
    words = asked(request.GET.get("q", ""))
    only_open = "open" in request.GET
    rows = papers_of(desk.office, words=words, only_open=only_open)
    try:
        page = page_of(rows, after=request.GET.get("after", ""))
    except ValueError:
        raise Http404 from None
    context = {"desk": desk, "page": page, "q": words, "only_open": only_open, "place": "papers"}
    return render(request, "letters/papers.html", context)


@desk_view(sees_desk)
@require_safe
def paper(request: HttpRequest, desk: Desk, paper_id: UUID) -> HttpResponse:
    return paper_page(request, desk, paper_of(desk, paper_id))


def paper_page(
    request: HttpRequest, desk: Desk, row: Received, *, status: int = 200, **tried: Any
) -> HttpResponse:
    """The paper as it stands; `tried` are forms that were refused, by their names."""
    promises = _promises(desk)
    context = {
        "desk": desk,
        "paper": row,
        "place": "papers",
        "files": files_of(row),
        "twin": twin_of(row),
        "letters": list(row.letters.order_by("id")),
        "promises": promises,
        "suggested": suggested(promises, row.subject),
        "settle": SettleForm(initial={"fate": row.fate, "reason": row.fate_reason}),
        "scan": ScanForm(auto_id="scan_%s"),
        **tried,
    }
    context["form"] = next((form for form in tried.values() if hasattr(form, "errors")), None)
    return render(request, "letters/paper.html", context, status=status)


def _promises(desk: Desk) -> list[Terms]:
    """What the office promises on the day; nothing where it has no charter yet."""
    charter = charter_in_force(desk.office, desk.today)
    return promises_of(charter) if charter else []


@desk_view(keeps_register)
@require_POST
def case(request: HttpRequest, desk: Desk, paper_id: UUID) -> HttpResponse:
    """One press: the paper is a request for the chosen service."""
    row = paper_of(desk, paper_id)
    terms = _chosen(request, desk, row)
    if terms is None:
        messages.error(request, _("Choose the service that the paper asks for."))
        return redirect("letters:paper", paper_id)
    try:
        made, _code = make_case(row.id, terms=terms, by=desk.officer, at=desk.at)
    except Refusal as refusal:
        words, status = refused(refusal)
        return paper_page(request, desk, paper_of(desk, paper_id), status=status, why_not=words)
    messages.success(request, _("The paper is a request now, with its date."))
    return redirect(reverse("desk:case", args=[made.id]))


def _chosen(request: HttpRequest, desk: Desk, row: Received) -> Terms | None:
    """The terms of the edition in force when the paper came, or of the first one after."""
    code = request.POST.get("service", "")
    charter = charter_in_force(desk.office, row.received_on) or charter_in_force(
        desk.office, desk.today
    )
    if charter is None:
        return None
    return next((one for one in promises_of(charter) if one.service.code == code), None)


@desk_view(keeps_register)
@require_POST
def settle(request: HttpRequest, desk: Desk, paper_id: UUID) -> HttpResponse:
    row = paper_of(desk, paper_id)
    form = SettleForm(request.POST)
    if not form.is_valid():
        return paper_page(request, desk, row, status=422, settle=form)
    given = form.cleaned_data
    try:
        settle_paper(
            row.id, fate=Fate(given["fate"]), reason=given["reason"], by=desk.officer, at=desk.at
        )
    except Refusal as refusal:
        words, status = refused(refusal)
        return paper_page(request, desk, paper_of(desk, paper_id), status=status, why_not=words)
    messages.success(request, _("It is noted what becomes of the paper."))
    return redirect("letters:paper", paper_id)


@desk_view(sees_desk)
@require_safe
def file(request: HttpRequest, desk: Desk, paper_id: UUID, file_id: UUID) -> HttpResponseBase:
    """A scan of a paper, before a case has it and after."""
    row = paper_of(desk, paper_id)
    found = next((one for one in files_of(row) if one.id == file_id), None)
    if found is None or found.is_held_back:
        raise Http404
    try:
        content = store.opened(found.path)
    except FileNotFoundError:
        raise Http404 from None
    inline = "inline" in request.GET
    return download(content, kind=found.kind, name=found.name, size=found.size, inline=inline)
