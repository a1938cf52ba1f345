"""Missed calls: noted, and called back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shonod.counter.actions import note_missed_call, settle_call
from shonod.counter.forms import MissedForm
from shonod.counter.queries import contact_of, open_calls
from shonod.counter.states import Outcome
from shonod.counter.views.door import once_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import works_cases
from shonod.offices.queries import measure_of
from shonod.offices.states import MeasureName

SHOWN = 100
# The answers of the two buttons; a request is made by its own form.
ANSWERS = {one.value: one for one in (Outcome.REACHED, Outcome.NOT_REACHED)}


@desk_view(works_cases)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def calls(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The calls that wait, the longest waiting first, and a form for one more."""
    form = MissedForm(request.POST if request.method == "POST" else None, at=desk.at)
    if not form.is_valid():
        context = {
            "desk": desk,
            "form": form,
            "once": once_of(request),
            "calls": open_calls(desk.office)[:SHOWN],
            "enough": measure_of(desk.office, MeasureName.CALL_TRIES, desk.today),
        }
        status = 422 if form.is_bound else 200
        return render(request, "counter/calls.html", context, status=status)
    note_missed_call(
        desk.office,
        phone=form.cleaned_data["phone"],
        note=form.cleaned_data["note"],
        called_at=form.cleaned_data["called"],
        once=once_of(request),
        by=desk.officer,
        at=desk.at,
    )
    messages.success(request, _("The missed call is noted. It waits until it is called back."))
    return redirect("counter:calls")


@desk_view(works_cases)
@require_POST
def settle(request: HttpRequest, desk: Desk, contact_id: UUID) -> HttpResponse:
    """One press: spoken to, or not reached."""
    if contact_of(desk.office, contact_id) is None:
        raise Http404
    outcome, seen = ANSWERS.get(request.POST.get("outcome", "")), request.POST.get("seen", "")
    if outcome and seen.isdecimal() and len(seen) < 4:
        call = settle_call(
            desk.office, contact_id, outcome, seen=int(seen), by=desk.officer, at=desk.at
        )
        is_open = call is not None and call.is_open
        words = _("Kept. The call stays on the list.") if is_open else _("The call is settled.")
        messages.success(request, words)
    return redirect("counter:calls")
