"""A file of planned work: seen row by row first, then taken into the plan."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TableRefused
from shonod.offices.middleware import Desk, desk_view
from shonod.plans.actions import add_entries
from shonod.plans.forms.importing import (
    PlanFileForm,
    TakeForm,
    answers_of,
    lines_of,
    sheet_of,
)
from shonod.plans.gateways.tables import read_table
from shonod.plans.policy import keeps_plan
from shonod.plans.views.door import choices_at, plan_at
from shonod.ui.templatetags.days import digits


@desk_view(keeps_plan)
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    """The upload; what it reads comes back row by row, and nothing is kept before it is taken."""
    plan = plan_at(desk, year)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PlanFileForm(*sent)
    if not form.is_valid():
        context = {"desk": desk, "plan": plan, "form": form}
        return render(request, "plans/desk/file.html", context, status=422 if form.errors else 200)
    lines = lines_of(form.cleaned_data["file"], plan=plan, choices=choices_at(desk))
    take_form = TakeForm(plan=plan, initial={"sheet": sheet_of(form.cleaned_data["file"])})
    context = {"desk": desk, "plan": plan, "lines": lines, "form": take_form}
    return _preview(request, context)


def _preview(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    lines = context["lines"]
    good = sum(line.form.is_valid() for line in lines)  # type: ignore[attr-defined]
    context |= {"good": good, "bad": len(lines) - good}  # type: ignore[arg-type]
    return render(request, "plans/desk/rows.html", context, status=status)


@desk_view(keeps_plan)
@require_POST
def take(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    """The rows that could be read; the others stay in the file, to be mended there."""
    plan = plan_at(desk, year)
    form = TakeForm(request.POST, plan=plan)
    try:
        rows = read_table(request.POST.get("sheet", "").encode(errors="replace"))
    except TableRefused:
        return redirect("plans:import", year)
    lines = lines_of(rows, plan=plan, choices=choices_at(desk))
    if not form.is_valid():
        context = {"desk": desk, "plan": plan, "lines": lines, "form": form}
        return _preview(request, context, 422)
    reason = form.cleaned_data.get("reason", "")
    count = add_entries(plan, answers_of(lines), reason=reason, by=desk.officer, at=desk.at)
    words = ngettext(
        "%(count)s entry is in the plan now.", "%(count)s entries are in the plan now.", count
    )
    messages.success(request, words % {"count": digits(count)})
    return redirect("plans:plan", year)
