"""Refusals as RFC 9457 problem details: a stable type, and words in the reader's language."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Self

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header

from shonod.ground.clock.explain import Language

MEDIA_TYPE = "application/problem+json"
KNOWN = ("bn", "en")
URN = "urn:shonod:problem:"

# The last part of each type, with its status and title.
KINDS: dict[str, tuple[int, Promise | str]] = {
    "bad-request": (400, _("The request cannot be read")),
    "key-unknown": (401, _("This key is not known here")),
    "not-permitted": (403, _("This is not permitted")),
    "not-found": (404, _("There is nothing here")),
    "no-such-service": (404, _("The charter has no such service")),
    "no-such-case": (404, _("This office has no request with this code")),
    "method-not-allowed": (405, _("This address does not take this method")),
    "still-sending": (409, _("The first request with this key is not answered yet")),
    "too-large": (413, _("The request is too large")),
    "not-this-kind": (415, _("This kind of content is not taken here")),
    "invalid": (422, _("Some values are not right")),
    "sent-differently": (422, _("This Idempotency-Key was used for another request")),
    "too-many": (429, _("Too many requests in a short time")),
    "failed": (500, _("Something went wrong on our side")),
    "not-now": (503, _("This cannot be done just now")),
}
_BY_STATUS = {
    400: "bad-request",
    403: "not-permitted",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "not-this-kind",
    429: "too-many",
    500: "failed",
    503: "not-now",
}


class Problem(Exception):
    """An answer that is a refusal. `errors` says what is wrong with which part of the request:
    each has a `detail` and one of `pointer` (into the body), `parameter`, `header`."""

    def __init__(
        self,
        kind: str,
        detail: str = "",
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.headers = headers or {}

    @classmethod
    def of_status(cls, status: int) -> Self:
        """For an answer that was made without knowing of problems."""
        return cls(_BY_STATUS.get(status) or ("failed" if status >= 500 else "bad-request"))

    def content(self, request: HttpRequest, status: int) -> bytes:
        told: dict[str, Any] = {
            "type": f"{URN}{self.kind}",
            "title": str(KINDS[self.kind][1]),
            "status": status,
        }
        if self.detail:
            told["detail"] = self.detail
        if self.errors:
            told["errors"] = [dict(error) for error in self.errors]
        # The number under which the log keeps what happened.
        told["reference"] = str(getattr(request, "reference", ""))
        return json.dumps(told, ensure_ascii=False).encode()


def respond(request: HttpRequest, problem: Problem) -> HttpResponse:
    status = KINDS[problem.kind][0]
    response = HttpResponse(problem.content(request, status), status=status)
    for name, text in problem.headers.items():
        response.headers[name] = text
    return _told(response)


def turned(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """An answer made elsewhere as a problem of the same status, its headers kept."""
    status = response.status_code
    # What a page would have kept in a browser is nothing to a program.
    response.cookies.clear()
    response.content = Problem.of_status(status).content(request, status)
    return _told(response)


def _told(response: HttpResponse) -> HttpResponse:
    response.headers["Content-Type"] = MEDIA_TYPE
    response.headers["Content-Language"] = translation.get_language() or "bn"
    response.headers["Content-Length"] = str(len(response.content))
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def language_of(request: HttpRequest) -> Language:
    """`?lang=`, else the best of Accept-Language, else Bangla: a program says what it reads."""
    said = request.headers.get("Accept-Language", "")[:500]
    wished = [code for code, _weight in parse_accept_lang_header(said)]
    first = next((c[:2] for c in (request.GET.get("lang", ""), *wished) if c[:2] in KNOWN), "bn")
    return "en" if first == "en" else "bn"
