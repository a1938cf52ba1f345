"""The route of a day, place by place; what was found there is written on it."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.helpdesk.actions.visits import call_off_visit, end_visit
from shonod.helpdesk.forms.faults import FoundForm
from shonod.helpdesk.models import Visit
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.queries.faults import visit_at, visits_on
from shonod.helpdesk.states import Settled
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk


@desk_view(sees_desk)
@require_safe
def route(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Of today, or of the day that is asked for."""
    asked = request.GET.get("on", "")
    try:
        on = date.fromisoformat(asked) if asked else desk.today
    except ValueError:
        raise Http404 from None
    return _page(request, desk, on)


def _page(
    request: HttpRequest, desk: Desk, on: date, *, tried: UUID | None = None, form: object = None
) -> HttpResponse:
    blank = FoundForm()
    rows = [(one, form if one.id == tried else blank) for one in visits_on(desk.office, on)]
    context = {
        "desk": desk,
        "on": on,
        "rows": rows,
        "form": form,
        "before": on - timedelta(days=1) if on > date.min else on,
        "after": on + timedelta(days=1) if on < date.max else on,
    }
    status = 422 if form else 200
    return render(request, "helpdesk/desk/route.html", context, status=status)


def _visit(desk: Desk, visit_id: UUID) -> Visit:
    found = visit_at(desk.office, visit_id)
    if found is None:
        raise Http404
    return found


def _back(visit: Visit) -> HttpResponse:
    return redirect(f"{reverse('visits:route')}?on={visit.on.isoformat()}")


@desk_view(keeps_devices)
@require_POST
def done(request: HttpRequest, desk: Desk, visit_id: UUID) -> HttpResponse:
    visit = _visit(desk, visit_id)
    form = FoundForm(request.POST, auto_id=f"{visit.id.hex[:8]}_%s")
    if not form.is_valid():
        return _page(request, desk, visit.on, tried=visit.id, form=form)
    try:
        end_visit(visit, found=form.cleaned_data["found"], by=desk.officer, at=desk.at)
        messages.success(request, _("Written down. Deliver the request when it is mended."))
    except Settled:
        messages.info(request, _("This visit was done or called off before."))
    return _back(visit)


@desk_view(keeps_devices)
@require_POST
def off(request: HttpRequest, desk: Desk, visit_id: UUID) -> HttpResponse:
    visit = _visit(desk, visit_id)
    try:
        call_off_visit(visit, by=desk.officer, at=desk.at)
        messages.success(request, _("Called off."))
    except Settled:
        messages.info(request, _("This visit was done or called off before."))
    return _back(visit)
