"""Handing out a stored file: whoever calls this has already checked that the reader may have it."""

from typing import BinaryIO
from urllib.parse import quote

from django.http import FileResponse

# Pictures were drawn anew at the gate; nothing else is ever shown inside a page of ours.
SHOWN_INLINE = frozenset({"image/jpeg", "image/png", "image/webp"})
_TEXT = "text/plain; charset=utf-8"


def download(
    content: BinaryIO, *, kind: str, name: str, size: int, inline: bool = False
) -> FileResponse:
    """The bytes as a download; `inline` shows a picture, and only a picture, in place."""
    shown = inline and kind in SHOWN_INLINE
    response = FileResponse(content, content_type=_TEXT if kind == "text/plain" else kind)
    response.headers["Content-Length"] = str(size)
    response.headers["Content-Disposition"] = disposition("inline" if shown else "attachment", name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    # Set here, the header stays: the site's own policy would let the file run in our name.
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def disposition(how: str, name: str) -> str:
    """RFC 6266: a plain name for old programs, the real one by RFC 5987 for the rest."""
    ending = name.rpartition(".")[2]
    return f"{how}; filename=\"file.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"
