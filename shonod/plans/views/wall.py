"""The approved plan and how far it came, for everybody: no person is named."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.ground.fiscal import fiscal_year_of
from shonod.offices.middleware import office_of
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.plans.models import Plan
from shonod.plans.queries import entries_of, plan_of, public_years
from shonod.plans.queries.progress import progress_of
from shonod.plans.views.table import plan_sheet


@open_to_all
@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """This year's plan, else the newest there is; a page that says so where there is none."""
    office, at = office_of(request), timezone.now()
    years = public_years(office)
    this_year = fiscal_year_of(local(at).date())
    if years:
        return redirect("plan:year", this_year if this_year in years else years[0])
    context = {"standing": standing_of(office, at), "year": this_year}
    return render(request, "plans/none.html", context)


def _approved(request: HttpRequest, year: int) -> Plan:
    plan = plan_of(office_of(request), year)
    if plan is None or plan.is_draft:
        raise Http404
    return plan


@open_to_all
@require_safe
def of_year(request: HttpRequest, year: int) -> HttpResponse:
    plan, at = _approved(request, year), timezone.now()
    today = local(at).date()
    context = {
        "plan": plan,
        "years": public_years(plan.office),
        "progress": progress_of(year, entries_of(plan), today),
        "standing": standing_of(plan.office, at),
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "plans/year.html", context)


@open_to_all
@require_safe
def sheet(request: HttpRequest, year: int, ending: str) -> HttpResponse:
    return plan_sheet(_approved(request, year), ending, local(timezone.now()).date())
