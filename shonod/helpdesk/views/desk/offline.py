"""The page of a round where there is no line: its shell, the worker that keeps it, and who sends.

Nothing of anybody is kept on a phone: the shell knows its account by the id alone (decision 0182).
"""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from shonod.helpdesk.policy import keeps_devices
from shonod.offices.middleware import Desk, desk_view

# What the shell is drawn with; each has the hash of its content in its address.
PARTS = (
    "ui/shonod.css",
    "ui/noto-sans-bengali.woff2",
    "ui/icon.svg",
    "ui/ui.js",
    "helpdesk/outbox.js",
    "helpdesk/stock.js",
)


def _shell(request: HttpRequest, desk: Desk) -> str:
    return render_to_string("helpdesk/desk/shell.html", {"account": desk.officer.id}, request)


@desk_view(keeps_devices)
@require_safe
def shell(request: HttpRequest, desk: Desk) -> HttpResponse:
    return HttpResponse(_shell(request, desk))


@desk_view(keeps_devices)
@require_safe
def worker(request: HttpRequest, desk: Desk) -> HttpResponse:
    """In an address under which all rounds lie: it has no say elsewhere."""
    parts = [static(name) for name in PARTS]
    version = sha256("\n".join([_shell(request, desk), *parts]).encode()).hexdigest()[:16]
    context = {"shell": reverse("helpdesk:shell"), "parts": parts, "version": version}
    return render(
        request, "helpdesk/desk/worker.js", context, content_type="text/javascript; charset=utf-8"
    )


@desk_view(keeps_devices)
@require_safe
def sender(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who is signed in now, and the token that his phone sends with."""
    return JsonResponse({"account": str(desk.officer.id), "token": get_token(request)})
