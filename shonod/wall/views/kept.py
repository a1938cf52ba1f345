"""Public pages kept as bytes: drawn once for all who would see the same, 304 for who has seen it.

These pages hold no token and nothing about the reader, so that they may be compressed and shared.
"""

import gzip
from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from shonod.offices.models import Office

SECONDS_KEPT = 60 * 60
# What is said once to one reader, such as 'you are signed out', travels in this cookie.
PERSONAL = "messages"
COLUMNS = [field.attname for field in Office._meta.concrete_fields]  # noqa: SLF001 -- Django's own API


class Page(NamedTuple):
    etag: str
    plain: bytes
    packed: bytes


def office_of(request: HttpRequest) -> Office:
    office: Office | None = getattr(request, "office", None)
    if office is None:
        raise Http404
    return office


def kept_page(
    request: HttpRequest,
    template: str,
    known: tuple[Any, ...],
    context: Callable[[], dict[str, Any]],
    *,
    keep: bool = True,
) -> HttpResponse:
    """`template` with `context()`, drawn only when not kept yet.

    `known` is everything the page depends on beside its address, language and office row.
    """
    key = _key(request, template, known) if keep and _is_shared(request) else None
    page: Page | None = cache.get(key) if key else None
    if page is None:
        page = _packed(render_to_string(template, {**_address(request), **context()}, request))
        if key:
            cache.set(key, page, SECONDS_KEPT)
    return sent(request, page)


def sent(request: HttpRequest, page: Page) -> HttpResponse:
    """The page, packed when the reader's browser unpacks; 304 when it has this very page."""
    takes_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(page.packed if takes_packed else page.plain)
    if takes_packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(response.content))
    return revalidated(request, response, page.etag)


def revalidated(request: HttpRequest, response: HttpResponse, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Vary"] = "Cookie, Accept-Encoding"
    answer = get_conditional_response(request, etag=etag, response=response)
    if not isinstance(answer, HttpResponse):
        raise TypeError("a conditional answer is a response")
    return answer


def etag_of(content: bytes) -> str:
    # Weak: packed and plain are one page.
    return f'W/"{sha256(content).hexdigest()[:32]}"'


def _packed(text: str) -> Page:
    plain = text.encode()
    return Page(etag_of(plain), plain, gzip.compress(plain, 6, mtime=0))


def _is_shared(request: HttpRequest) -> bool:
    return request.GET.keys() <= {"lang"} and PERSONAL not in request.COOKIES


def _key(request: HttpRequest, template: str, known: tuple[Any, ...]) -> str:
    office = office_of(request)
    row = tuple(getattr(office, name) for name in COLUMNS)
    where = (request.scheme, request.get_host(), get_script_prefix(), request.path_info)
    facts = repr((template, where, get_language(), row, known))
    return f"wall:{sha256(facts.encode()).hexdigest()}"


def _address(request: HttpRequest) -> dict[str, Any]:
    return {"address": request.build_absolute_uri(request.path)}
