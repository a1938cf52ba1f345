"""Entries: written, changed and cancelled, in an approved plan with a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import NoWorkingDay
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.queries import calendar_of
from shonod.plans.actions import cancel_entry, write_entry
from shonod.plans.forms.entry import EntryForm, ReasonForm
from shonod.plans.models import Entry, Plan
from shonod.plans.policy import keeps_plan
from shonod.plans.queries import entry_of, opens_on
from shonod.plans.states import EntrySettled
from shonod.plans.views.door import choices_at, plan_at


@desk_view(keeps_plan)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, desk: Desk, year: int) -> HttpResponse:
    plan = plan_at(desk, year)
    form = EntryForm(request.POST or None, plan=plan, choices=choices_at(desk))
    if not form.is_valid():
        return _page(request, desk, plan, None, form)
    reason = form.cleaned_data.get("reason", "")
    written = write_entry(plan, form.answers(), reason=reason, by=desk.officer, at=desk.at)
    return _done(request, desk, written)


@desk_view(keeps_plan)
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, desk: Desk, year: int, entry_id: UUID) -> HttpResponse:
    plan = plan_at(desk, year)
    found = _entry_at(plan, entry_id)
    choices = choices_at(desk)
    if request.method != "POST":
        return _page(
            request, desk, plan, found, EntryForm.of_entry(found, plan=plan, choices=choices)
        )
    form = EntryForm(request.POST, plan=plan, choices=choices)
    if not form.is_valid():
        return _page(request, desk, plan, found, form)
    reason = form.cleaned_data.get("reason", "")
    try:
        written = write_entry(
            plan, form.answers(), entry=found, reason=reason, by=desk.officer, at=desk.at
        )
    except EntrySettled:
        return _settled(request, desk, plan, entry_id)
    return _done(request, desk, written)


def _entry_at(plan: Plan, entry_id: UUID) -> Entry:
    found = entry_of(plan, entry_id)
    if found is None:
        raise Http404
    return found


def _done(request: HttpRequest, desk: Desk, written: Entry) -> HttpResponse:
    """Says on which day it opens, where its own day is closed."""
    words = _("Written into the plan.")
    try:
        day = opens_on(written, calendar_of(desk.office))
    except NoWorkingDay:
        day = written.first_on
    if day != written.first_on:
        words = _("Written into the plan. Its day is closed: it opens on the next working day.")
    messages.success(request, words)
    return redirect("plans:plan", written.plan.year)


def _settled(request: HttpRequest, desk: Desk, plan: Plan, entry_id: UUID) -> HttpResponse:
    found = _entry_at(plan, entry_id)
    form = EntryForm.of_entry(found, plan=plan, choices=choices_at(desk))
    return _page(request, desk, plan, found, form, status=409)


def _page(
    request: HttpRequest,
    desk: Desk,
    plan: Plan,
    found: Entry | None,
    form: EntryForm,
    *,
    cancelling: ReasonForm | None = None,
    status: int = 200,
) -> HttpResponse:
    fields = list(form.visible_fields())
    folded = [field for field in fields if field.name in EntryForm.folded]
    errors = form.errors or (cancelling and cancelling.errors)
    context = {
        "desk": desk,
        "plan": plan,
        "entry": found,
        "form": form,
        "cancelling": cancelling or ReasonForm(auto_id="cancel_%s"),
        "shown": [field for field in fields if field not in folded],
        "folded": folded,
        "folded_open": any(field.errors or field.value() for field in folded),
        "revisions": found.revisions.select_related("by").order_by("-at") if found else (),
    }
    return render(request, "plans/desk/entry.html", context, status=422 if errors else status)


@desk_view(keeps_plan)
@require_POST
def cancel(request: HttpRequest, desk: Desk, year: int, entry_id: UUID) -> HttpResponse:
    """Out of a draft it is gone; of an approved plan it is kept, with why."""
    plan = plan_at(desk, year)
    found = _entry_at(plan, entry_id)
    form = ReasonForm(request.POST, auto_id="cancel_%s")
    if not plan.is_draft and not form.is_valid():
        shown = EntryForm.of_entry(found, plan=plan, choices=choices_at(desk))
        return _page(request, desk, plan, found, shown, cancelling=form)
    reason = form.data.get("reason", "") if plan.is_draft else form.cleaned_data["reason"]
    try:
        cancel_entry(found, reason=reason, by=desk.officer, at=desk.at)
    except EntrySettled:
        return _settled(request, desk, plan, entry_id)
    messages.success(request, _("Taken off the plan."))
    return redirect("plans:plan", year)
