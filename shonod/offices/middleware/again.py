"""What was just said to all who ask the same is said again, before anything else is done.

A page that says `says_same` (`kept_page`) depends on its address, its language, the row of its
office and the clock, and on the clock no finer than to the minute. So within one minute, and while
the row is the same, its answer stands with all its headers: asking for the row is all there is to
do. Whoever carries a session, a message or a query gets his page the long way.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from django.utils import timezone

from shonod.offices.middleware.kept import PERSONAL
from shonod.offices.queries import Reading

# Of two kilobytes to twenty each, in each process.
MOST = 500
LANGUAGES = dict(settings.LANGUAGES)
Key = tuple[object, ...]


class Said(NamedTuple):
    """An answer, and the office's row that it was made from; `match`: the route, for the log."""

    reading: Reading
    status: int
    headers: dict[str, str]
    content: bytes
    match: ResolverMatch | None


class SaidAgain:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._said: dict[Key, Said] = {}
        self._minute: object = None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = _key(request)
        said = self._said.get(key) if key else None
        if said is not None and said.reading.is_true():
            request.resolver_match = said.match
            return _answer(said)
        response = self.get_response(request)
        if key is not None and _is_for_all(request, response):
            self._keep(key, request, response)
        return response

    def _keep(self, key: Key, request: HttpRequest, response: HttpResponse) -> None:
        reading = getattr(request, "reading", None)
        if reading is None:
            return
        if len(self._said) >= MOST or key[0] != self._minute:
            # Full, or of a minute that is over. Put anew: another thread may be reading it.
            self._said, self._minute = {}, key[0]
        headers = dict(response.items())
        match = request.resolver_match
        self._said[key] = Said(reading, response.status_code, headers, response.content, match)


def _key(request: HttpRequest) -> Key | None:
    """The minute, and all of a request that the answer depends on; None: it is for one reader."""
    told, cookies = request.META, request.COOKIES
    is_personal = PERSONAL in cookies or settings.SESSION_COOKIE_NAME in cookies
    language = cookies.get(settings.LANGUAGE_COOKIE_NAME, settings.LANGUAGE_CODE)
    is_plain = request.method == "GET" and not told.get("QUERY_STRING") and language in LANGUAGES
    if is_personal or not is_plain:
        return None
    return (
        int(timezone.now().timestamp() // 60),
        request.scheme,
        told.get("HTTP_HOST"),
        request.path,
        language,
        "gzip" in told.get("HTTP_ACCEPT_ENCODING", ""),
        told.get("HTTP_IF_NONE_MATCH"),
    )


def _answer(said: Said) -> HttpResponse:
    answer = HttpResponse(said.content, status=said.status, headers=said.headers)
    if "Content-Type" not in said.headers:
        # Django says one of its own where none is given; 304 has none.
        del answer.headers["Content-Type"]
    return answer


def _is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    """Unasked for, or the one that the reader has: an ETag that nobody was given is not kept."""
    says_same = getattr(response, "says_same", False) and not response.cookies
    return says_same and ("HTTP_IF_NONE_MATCH" not in request.META or response.status_code == 304)
