"""The plan of a year: begun, copied, approved, looked at, taken away as a spreadsheet."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.ground.fiscal import fiscal_year_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.plans.actions import approve_plan, begin_plan, copy_plan
from shonod.plans.forms.entry import ApproveForm
from shonod.plans.policy import keeps_plan
from shonod.plans.queries import entries_of, plan_of, plans_of, revisions_of
from shonod.plans.queries.progress import progress_of
from shonod.plans.states import PlanEmpty, PlanThere
from shonod.plans.views.door import YEARS, plan_at
from shonod.plans.views.table import plan_sheet


@desk_view(sees_desk)
@require_safe
def newest(_request: HttpRequest, desk: Desk) -> HttpResponse:
    return redirect("plans:plan", fiscal_year_of(desk.today))


@desk_view(sees_desk)
@require_safe
def plan(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    """The plan of the year; where there is none, the ways to begin it."""
    return _page(request, desk, year, ApproveForm())


def _page(
    request: HttpRequest, desk: Desk, year: int, form: ApproveForm, *, status: int = 200
) -> HttpResponse:
    if year not in YEARS:
        raise Http404
    found = {plan.year: plan for plan in plans_of(desk.office)}
    this_year = fiscal_year_of(desk.today)
    context: dict[str, Any] = {
        "desk": desk,
        "year": year,
        "years": sorted({this_year, this_year + 1, year, *found}),
        "plan": found.get(year),
        "last": found.get(year - 1),
        "form": form,
    }
    if plan := found.get(year):
        plan.office = desk.office
        context["progress"] = progress_of(year, entries_of(plan), desk.today)
        context["revisions"] = revisions_of(plan)
    return render(request, "plans/desk/plan.html", context, status=status)


@desk_view(keeps_plan)
@require_POST
def begin(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    """Empty, or with what last year's plan had. A plan that is there stays as it is."""
    if year not in YEARS:
        raise Http404
    last = plan_of(desk.office, year - 1) if "copy" in request.POST else None
    try:
        if last:
            copy_plan(last, by=desk.officer, at=desk.at)
        else:
            begin_plan(desk.office, year, by=desk.officer, at=desk.at)
    except PlanThere:
        messages.info(request, _("There is a plan of this year already."))
    return redirect("plans:plan", year)


@desk_view(keeps_plan)
@require_POST
def approve(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    plan = plan_at(desk, year)
    form = ApproveForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, year, form, status=422)
    try:
        approve_plan(plan, **form.cleaned_data, by=desk.officer, at=desk.at)
    except PlanEmpty:
        form.add_error(None, _("The plan has no entry yet. Write one, or import a list."))
        return _page(request, desk, year, form, status=422)
    messages.success(request, _("The plan is approved. Each entry opens its request on its day."))
    return redirect("plans:plan", year)


@desk_view(sees_desk)
@require_safe
def sheet(_request: HttpRequest, desk: Desk, year: int, ending: str) -> HttpResponse:
    return plan_sheet(plan_at(desk, year), ending, desk.today)
