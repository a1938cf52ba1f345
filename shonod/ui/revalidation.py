"""Answers that are the same for all who ask: packed once, 304 for whoever has this very one."""

import gzip
from hashlib import sha256
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response


class Page(NamedTuple):
    etag: str
    plain: bytes
    packed: bytes


def packed(plain: bytes, *, kept: bool = True) -> Page:
    """Packed as small as it gets when it is `kept` for many; for one reader, quickly: in an
    eighth of the time it comes out a seventh larger."""
    return Page(etag_of(plain), plain, gzip.compress(plain, 9 if kept else 3, mtime=0))


def etag_of(content: bytes) -> str:
    # Weak: packed and plain are one page.
    return f'W/"{sha256(content).hexdigest()[:32]}"'


def sent(
    request: HttpRequest,
    page: Page,
    *,
    vary: str = "Cookie",
    content_type: str | None = None,
) -> HttpResponse:
    """The page, packed when the reader's program unpacks; 304 when it has this very page."""
    takes_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    content = page.packed if takes_packed else page.plain
    response = HttpResponse(content, content_type=content_type)
    if takes_packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(content))
    return revalidated(request, response, page.etag, vary=vary)


def revalidated(
    request: HttpRequest, response: HttpResponse, etag: str, *, vary: str = "Cookie"
) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Vary"] = f"{vary}, Accept-Encoding"
    answer = get_conditional_response(request, etag=etag, response=response)
    if not isinstance(answer, HttpResponse):
        raise TypeError("a conditional answer is a response")
    return answer
