"""A file of projects: seen line by line first, then taken into the register."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TableRefused
from shonod.offices.middleware import Desk, desk_view
from shonod.plans.gateways.tables import Row
from shonod.projects.actions import Grounds, take_rows
from shonod.projects.actions.importing import Taken
from shonod.projects.forms.importing import (
    Line,
    ProjectsFileForm,
    SheetForm,
    code_of,
    entries_of,
    lines_of,
    rows_of,
    sheet_of,
)
from shonod.projects.forms.project import GroundsForm
from shonod.projects.policy import keeps_projects
from shonod.projects.queries import known_projects
from shonod.ui.templatetags.days import digits


@desk_view(keeps_projects)
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The upload; what it reads comes back line by line, and nothing is kept before it is taken."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ProjectsFileForm(*sent)
    if not form.is_valid():
        context = {"desk": desk, "form": form}
        return render(
            request, "projects/desk/file.html", context, status=422 if form.errors else 200
        )
    lines = _lines(desk, form.cleaned_data["file"])
    return _preview(request, desk, form.cleaned_data["file"], lines, GroundsForm.today(desk.today))


def _lines(desk: Desk, rows: Sequence[Row]) -> list[Line]:
    return lines_of(rows, known_projects(desk.office, map(code_of, rows)))


def _preview(
    request: HttpRequest, desk: Desk, rows: Sequence[Row], lines: list[Line], why: GroundsForm
) -> HttpResponse:
    context: dict[str, Any] = {
        "desk": desk,
        "lines": lines,
        "sheet": SheetForm(initial={"sheet": sheet_of(rows)}),
        "form": why,
        "bad": sum(bool(line.errors) for line in lines),
        "news": sum(line.is_news for line in lines if not line.errors),
        "revises": any(line.changed for line in lines),
    }
    return render(request, "projects/desk/rows.html", context, status=422 if why.errors else 200)


@desk_view(keeps_projects)
@require_POST
def take(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The lines that could be read; the others stay in the file, to be mended there."""
    try:
        rows = rows_of(request.POST.get("sheet", "").encode(errors="replace"))
    except TableRefused:
        return redirect("projects:import")
    lines = _lines(desk, rows)
    grounds, why = Grounds(desk.today, reason=""), GroundsForm(request.POST)
    if any(line.changed for line in lines):
        if not why.is_valid():
            return _preview(request, desk, rows, lines, why)
        grounds = why.grounds()
    taken = take_rows(desk.office, entries_of(lines), grounds, by=desk.officer, at=desk.at)
    messages.success(request, _words(taken))
    return redirect("projects:register")


def _words(taken: Taken) -> str:
    if taken.is_nothing:
        return _("The register says all of this already.")
    return _("New projects: %(new)s. Revised: %(revised)s. Quarters of progress: %(quarters)s.") % {
        "new": digits(taken.entered),
        "revised": digits(taken.revised),
        "quarters": digits(taken.progressed),
    }
