"""How each channel is, what is missing, and how to set it."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.ground.refusals import TooMany
from shonod.lines.gateways.callbacks import incoming_url, report_url
from shonod.lines.gateways.checks import CHECKS
from shonod.lines.jobs import try_channel, watched
from shonod.lines.policy import sees_lines, tries_lines
from shonod.lines.queries import probes_of
from shonod.lines.states import OF_ALL, Channel
from shonod.offices.middleware import Desk, desk_view
from shonod.turnstile.actions import count_pass, turnstile_key

# A try takes a minute at worst, and asks a gateway that others wait for too.
TRIES, TRIES_PER = 6, timedelta(minutes=5)


@desk_view(sees_lines)
@require_safe
def lines(request: HttpRequest, desk: Desk) -> HttpResponse:
    probes = probes_of(desk.office)
    context = {
        "lines": [(one, CHECKS[one].is_set(), probes.get(one)) for one in watched()],
        "addresses": {"report": report_url(), "text": incoming_url()},
        "desk": desk,
    }
    return render(request, "lines/lines.html", context)


@desk_view(tries_lines)
@require_POST
def try_now(request: HttpRequest, desk: Desk, channel: str) -> HttpResponse:
    if channel not in watched() or not CHECKS[channel].is_set():
        raise Http404
    office = None if channel in OF_ALL else desk.office
    try:
        count_pass(turnstile_key("lines", channel), limit=TRIES, per=TRIES_PER, at=desk.at)
    except TooMany:
        messages.info(request, _("It was tried several times just now. Wait a few minutes."))
        return redirect("lines:all")
    if try_channel(Channel(channel), office, at=desk.at).failures:
        messages.info(request, _("Tried now: it does not work. What is wrong stands below."))
    else:
        messages.success(request, _("Tried now: it works."))
    return redirect("lines:all")
