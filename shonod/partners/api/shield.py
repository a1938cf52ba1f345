"""No program is answered with a page: whatever is refused below /api/ is a problem."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from shonod.partners.api.problems import MEDIA_TYPE, language_of, turned

_API = re.compile(r"(?:/o/[a-z0-9-]+)?/api(?:/|$)")


class ProblemsUnderApi:
    """Turns the error pages of middleware, of the router and of last resort into problems."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path
        response = self.get_response(request)
        is_problem = response.headers.get("Content-Type", "") == MEDIA_TYPE
        if response.status_code < 400 or is_problem or not _API.match(path):
            return response
        with translation.override(language_of(request)):
            return turned(request, response)
