"""The outermost doors: a line in the log for each request, and health before all else."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import resolve

from shonod.engine.gateways.tally import TALLY
from shonod.ground.code import letters

log = structlog.get_logger("access")
Answer = Callable[[HttpRequest], HttpResponseBase]


class AccessLog:
    """Logs the route, never the path: what a visitor put in an address stays out of the log.

    `request.reference` is the number that an error page shows and every log line carries.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        request.reference = letters(8)  # type: ignore[attr-defined]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(reference=request.reference)  # type: ignore[attr-defined]
        response = self.get_response(request)
        seconds = time.perf_counter() - started
        TALLY.count(response.status_code, seconds)
        log.info(
            "request",
            method=request.method if request.method in METHODS else "other",
            route=route_of(request),
            status=response.status_code,
            ms=round(seconds * 1000, 1),
        )
        return response


METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def route_of(request: HttpRequest) -> str:
    """The pattern that took the request ('/track/<code>/'), or 'none'."""
    match = request.resolver_match
    return f"/{match.route}" if match else "none"


PATHS = {"/healthz", "/readyz", "/metrics"}


class HealthFirst:
    """Answers the engine's pages before sessions, offices and hosts, which may be what is ill."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info not in PATHS:
            return self.get_response(request)
        match = resolve(request.path_info, urlconf="shonod.engine.urls")
        request.resolver_match = match
        response: HttpResponse = match.func(request)
        return response
