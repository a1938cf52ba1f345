"""Stock-taking on a phone: scan or type label after label, and see what is missing."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.helpdesk.actions.rounds import begin_round, end_round, see_label
from shonod.helpdesk.forms.rounds import SeenForm
from shonod.helpdesk.models import Round, Sighting
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.queries.rounds import round_at, stock_of
from shonod.helpdesk.states import Settled
from shonod.helpdesk.views.desk.door import client_or_404
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.templatetags.ui import in_language

JSON = "application/json"


def _round(desk: Desk, round_id: UUID) -> Round:
    found = round_at(desk.office, round_id)
    if found is None:
        raise Http404
    return found


@desk_view(keeps_devices)
@require_POST
def begin(_request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    """The open round of the office goes on."""
    client = client_or_404(desk, institution_id)
    begun = begin_round(client, by=desk.officer, at=desk.at)
    return redirect("helpdesk:round", begun.id)


@desk_view(sees_desk)
@require_safe
def page(request: HttpRequest, desk: Desk, round_id: UUID) -> HttpResponse:
    return _page(request, desk, _round(desk, round_id), SeenForm(at=desk.at))


def _page(
    request: HttpRequest, desk: Desk, found: Round, form: SeenForm, *, status: int = 200
) -> HttpResponse:
    context = {"desk": desk, "round": found, "stock": stock_of(found), "form": form}
    return render(request, "helpdesk/desk/round.html", context, status=status)


@desk_view(keeps_devices)
@require_POST
def see(request: HttpRequest, desk: Desk, round_id: UUID) -> HttpResponse:
    """A phone that kept what it saw asks for JSON, and learns what became of it."""
    found, form = _round(desk, round_id), SeenForm(request.POST, at=desk.at)
    wants_json = request.headers.get("Accept") == JSON
    if not form.is_valid():
        if wants_json:
            return JsonResponse({"fate": "refused", "words": _("Enter the code")}, status=422)
        return _page(request, desk, found, form, status=422)
    try:
        sighting, is_new = see_label(found, **form.seen(), by=desk.officer, at=desk.at)
    except Settled:
        words = _("This round is ended; nothing is added to it. Begin another one.")
        if wants_json:
            return JsonResponse({"fate": "ended", "words": words}, status=409)
        form.add_error(None, words)
        return _page(request, desk, found, form, status=409)
    words = _said(found, sighting, is_new=is_new)
    if wants_json:
        return JsonResponse({"fate": "new" if is_new else "again", "words": words})
    messages.success(request, words)
    return redirect("helpdesk:round", found.id)


def _said(found: Round, sighting: Sighting, *, is_new: bool) -> str:
    device = sighting.device
    if device is None:
        return _("%(code)s: no device has this code") % {"code": sighting.code}
    named = {
        "device": f"{in_language(device.kind, 'name')} {device.type_words}".strip(),
        "office": in_language(device.institution, "name"),
    }
    if not is_new:
        return _("%(device)s: already scanned") % named
    if device.institution_id != found.institution_id:
        return _("%(device)s: belongs to %(office)s") % named
    return _("%(device)s: found") % named


@desk_view(keeps_devices)
@require_POST
def end(request: HttpRequest, desk: Desk, round_id: UUID) -> HttpResponse:
    found = _round(desk, round_id)
    if end_round(found, by=desk.officer, at=desk.at):
        messages.success(request, _("Ended. The list stays as it is."))
    return redirect("helpdesk:round", found.id)
