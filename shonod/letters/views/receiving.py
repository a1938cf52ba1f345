"""Entering a paper in the register, mending its line, adding its scan."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.cases.templatetags.refused_files import refusal_words
from shonod.ground.refusals import FileRefused
from shonod.letters.actions import Paper, add_scan, correct_paper, register_paper
from shonod.letters.actions.receiving import line_of
from shonod.letters.forms.receiving import PaperForm, ReceiveForm, ScanForm
from shonod.letters.models import Received
from shonod.letters.policy import keeps_register
from shonod.letters.queries.found import senders_of, twin_of
from shonod.letters.queries.signing import signatory_of
from shonod.letters.views.door import paper_of
from shonod.letters.views.papers import paper_page
from shonod.offices.middleware import Desk, desk_view
from shonod.ui.templatetags.days import digits


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def receive(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The form; one that is in the register already is shown first."""
    post = signatory_of(desk.office, desk.officer, desk.today)["post"]
    form = ReceiveForm(
        request.POST or None, request.FILES or None, today=desk.today, addressed_to=post
    )
    if not form.is_valid():
        return _page(request, desk, form, status=422 if form.errors else 200)
    given = form.cleaned_data
    row = line_of(form.paper(), office=desk.office, once=given["once"])
    twin = None if given["again"] else twin_of(row)
    if twin:
        form.ask_again()
        return _page(request, desk, form, status=409, twin=twin)
    row = register_paper(
        desk.office,
        form.paper(),
        received_on=given["received_on"],
        once=given["once"],
        by=desk.officer,
        at=desk.at,
    )
    if row.entered_at == desk.at:
        _take(request, desk, row, given["papers"])
        words = _("The paper is in the register. Write its number on it.")
        messages.success(request, words)
    return redirect("letters:paper", row.id)


def _page(
    request: HttpRequest, desk: Desk, form: PaperForm, *, status: int, **more: Any
) -> HttpResponse:
    context = {"desk": desk, "form": form, "senders": senders_of(desk.office), **more}
    return render(request, "letters/receive.html", context, status=status)


def _take(request: HttpRequest, desk: Desk, row: Received, files: list[Any]) -> list[str]:
    """Add each scan; what the gate refuses is said, and the rest stays."""
    refused = []
    for file in files:
        try:
            add_scan(row, file.read(), name=file.name or "", by=desk.officer, at=desk.at)
        except FileRefused as refusal:
            words = {"name": file.name, "why": refusal_words(refusal.code)}
            refused.append(_("%(name)s: %(why)s") % words)
            messages.error(request, refused[-1])
    return refused


@desk_view(keeps_register)
@require_POST
def scan(request: HttpRequest, desk: Desk, paper_id: UUID) -> HttpResponse:
    row = paper_of(desk, paper_id)
    form = ScanForm(request.POST, request.FILES, auto_id="scan_%s")
    if not form.is_valid():
        return paper_page(request, desk, row, status=422, scan=form)
    files = form.cleaned_data["papers"]
    done = len(files) - len(_take(request, desk, row, files))
    if done:
        messages.success(request, _("Files added: %(n)s") % {"n": digits(done)})
    return redirect("letters:paper", paper_id)


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, desk: Desk, paper_id: UUID) -> HttpResponse:
    """What was mistyped; number and day of receipt stay."""
    row = paper_of(desk, paper_id)
    known = {name: getattr(row, name) for name in Paper.__dataclass_fields__}
    form = PaperForm(request.POST or None, today=desk.today, initial=known)
    if not form.is_valid():
        return _page(request, desk, form, status=422 if form.errors else 200, paper=row)
    correct_paper(row.id, form.paper(), by=desk.officer, at=desk.at)
    messages.success(request, _("The line of the register is mended."))
    return redirect("letters:paper", row.id)
