"""The page on which whoever gets notices stops them, or wants them again."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from shonod.cases.queries import case_by_id
from shonod.notices.actions.stopping import allow_notices, stop_notices
from shonod.notices.queries.stopping import read_stop_token
from shonod.notices.queries.told import addresses_of, hash_of, is_stopped
from shonod.notices.states import By
from shonod.people.policy import open_to_all

DEEDS = {"stop": stop_notices, "allow": allow_notices}


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """It names nobody: whoever has the link may have it from a screen or a forwarded message."""
    case, by, address = _asked(request, token)
    deed = DEEDS.get(request.POST.get("deed", ""))
    if deed:
        deed(address, by, chain=case.office_id, at=timezone.now(), case=case.id)
        response: HttpResponse = redirect("stop:notices", token=token)
    else:
        context = {"by": by, "token": token, "is_stopped": is_stopped(hash_of(address))}
        response = render(request, "notices/stop.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _asked(request: HttpRequest, token: str) -> tuple[Any, By, str]:
    """The case, the way and the address that the link stands for. Raises Http404."""
    read, office = read_stop_token(token), getattr(request, "office", None)
    if read is None or office is None:
        raise Http404
    case, by = case_by_id(office, read[0]), By(read[1])
    address = addresses_of(case).get(by) if case else None
    if not address:
        raise Http404
    return case, by, address
