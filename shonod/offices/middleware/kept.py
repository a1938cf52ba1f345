"""Public pages kept as bytes: drawn once for all who would see the same, 304 for who has seen it.

These pages hold no token and nothing about the reader, so that they may be compressed and shared.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.translation import get_language

from shonod.offices.models import Office
from shonod.ui.revalidation import Page, packed, sent

SECONDS_KEPT = 60 * 60
# What is said once to one reader, such as 'you are signed out', travels in this cookie.
PERSONAL = "messages"


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
    says_same: bool = False,
) -> HttpResponse:
    """`template` with `context()`, drawn only when not kept yet.

    `known` is everything the page depends on beside its address, language and office row.
    `says_same`: the clock alone says what is known, and it was kept before no longer than figures
    are (`shonod.offices.middleware.again`).
    """

    def draw() -> bytes:
        page = {"address": request.build_absolute_uri(request.path)}
        return render_to_string(template, {**page, **context()}, request).encode()

    response = kept_bytes(request, template, known, draw, keep=keep)
    vars(response)["says_same"] = says_same and keep
    return response


def kept_bytes(
    request: HttpRequest,
    name: str,
    known: tuple[Any, ...],
    draw: Callable[[], bytes],
    *,
    keep: bool = True,
    content_type: str | None = None,
) -> HttpResponse:
    """The same for what no template draws; `name` tells one such thing from another."""
    key = _key(request, name, known) if keep and _is_shared(request) else None
    page: Page | None = cache.get(key) if key else None
    if page is None:
        page = packed(draw(), kept=key is not None)
        if key:
            cache.set(key, page, SECONDS_KEPT)
    return sent(request, page, content_type=content_type)


def _is_shared(request: HttpRequest) -> bool:
    return request.GET.keys() <= {"lang"} and PERSONAL not in request.COOKIES


def _key(request: HttpRequest, name: str, known: tuple[Any, ...]) -> str:
    where = (request.scheme, request.get_host(), get_script_prefix(), request.path_info)
    facts = repr((name, where, get_language(), office_of(request).facts, known))
    return f"page:{sha256(facts.encode()).hexdigest()}"
