"""A file of holidays: read, then approved day by day, then declared like any other change."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.holidays import ListedDay, ListRefused, Reading, read_holidays, sheet_of_days
from shonod.holidays.forms import ApproveForm, ListFileForm
from shonod.holidays.policy import places_of
from shonod.holidays.queries import declared_for, listed_day
from shonod.holidays.views.desk.flow import Page, asked, planned
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import declares_days

APPROVE = "holidays/desk/approve.html"


@desk_view(declares_days)
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The upload; what it reads comes back as a list to tick."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ListFileForm(*sent, today=desk.today, known=_known(desk))
    if form.is_valid():
        return _to_approve(request, desk, form.reading)
    context = {"desk": desk, "form": form}
    return render(request, "holidays/desk/file.html", context, status=422 if form.errors else 200)


def _known(desk: Desk) -> list[ListedDay]:
    rows = declared_for(desk.office, date.min, date.max)
    return [listed_day(row) for row in rows if row.is_in_force]


def _to_approve(request: HttpRequest, desk: Desk, reading: Reading) -> HttpResponse:
    offered = [n for n, one in enumerate(reading.proposals) if one.is_offered]
    sheet = sheet_of_days(one.day for one in reading.proposals)
    form = ApproveForm(
        initial={"sheet": sheet, "days": offered},
        places=places_of(desk.officer, desk.office),
        proposals=reading.proposals,
    )
    return asked(request, desk, form, _page(reading))


def _page(reading: Reading) -> Page:
    more: dict[str, Any] = {"reading": reading}
    return Page(_("Approve each day"), template=APPROVE, more=more)


@desk_view(declares_days)
@require_POST
def approve(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The ticked days; the list travels with the form and is read again."""
    sheet = request.POST.get("sheet", "").encode(errors="replace")
    try:
        reading = read_holidays(sheet, today=desk.today, known=_known(desk))
    except ListRefused:
        return redirect("holidays:import")
    places = places_of(desk.officer, desk.office)
    form = ApproveForm(request.POST, places=places, proposals=reading.proposals)
    return planned(request, desk, form, _page(reading), places)
