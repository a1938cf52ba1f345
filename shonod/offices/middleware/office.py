"""Which office a request is for: by `/o/<slug>/…`, else by host name, else the only one."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import get_script_prefix, set_script_prefix

from shonod.offices.models import Office
from shonod.offices.queries import Reading, reading_at

_UNDER = re.compile(r"^/o/(?P<slug>[a-z0-9-]+)(?P<rest>/.*)$")


class OfficeRequest(HttpRequest):
    """A request whose office is known, as every view of an office gets it, and how it was read."""

    office: Office | None
    reading: Reading | None


class OfficeOfRequest:
    """Sets `request.office` (None when unknown); under `/o/<slug>/` every link keeps the prefix."""

    def __init__(self, get_response: Callable[[OfficeRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: OfficeRequest) -> HttpResponse:
        found = _UNDER.match(request.path_info)
        slug = found["slug"] if found else None
        request.reading = reading_at(host=request.get_host().partition(":")[0], slug=slug)
        request.office = request.reading.office if request.reading else None
        if not found or not request.office:
            return self.get_response(request)
        root = get_script_prefix()
        set_script_prefix(f"{root.rstrip('/')}/o/{slug}/")
        request.path_info = found["rest"]
        try:
            return self.get_response(request)
        finally:
            # The thread's next request may be another office's.
            set_script_prefix(root)
