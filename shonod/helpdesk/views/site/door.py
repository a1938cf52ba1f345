"""Pages for whoever stands before a device: open to all, kept by nobody, each address so often."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.defaults import page_not_found

from shonod.ground.refusals import TooMany
from shonod.offices.middleware import office_of
from shonod.people.policy import open_to_all
from shonod.turnstile.actions import count_look, turnstile_key

View = Callable[..., HttpResponseBase]
# A code is 40 random bits: nobody finds one so, and a whole school behind one address may look.
LOOKS_AN_ADDRESS, MINUTE = 120, timedelta(minutes=1)


def by_code(view: View) -> View:
    """`view(request, …)`; what is in the address is in no cache, log or search engine."""

    @open_to_all
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponseBase:
        office_of(request)
        try:
            key = turnstile_key("device", address_of(request))
            count_look(key, limit=LOOKS_AN_ADDRESS, per=MINUTE, at=timezone.now())
            response = view(request, **named)
        except TooMany:
            response = too_many(request)
        except Http404 as missing:
            response = page_not_found(request, missing)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return door


def too_many(request: HttpRequest) -> HttpResponse:
    response = render(request, "helpdesk/site/too_many.html", status=429)
    response.headers["Retry-After"] = "60"
    return response


def address_of(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]
