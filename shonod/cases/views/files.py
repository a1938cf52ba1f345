"""Handing out a file: whoever calls this has already checked that the reader may have it."""

from urllib.parse import quote

from django.http import FileResponse, Http404

from shonod.cases.gateways import store
from shonod.cases.models import Attachment

# Pictures were drawn anew at the gate; nothing else is ever shown inside a page of ours.
SHOWN_INLINE = frozenset({"image/jpeg", "image/png", "image/webp"})
_TEXT = "text/plain; charset=utf-8"


def send_attachment(attachment: Attachment, *, inline: bool = False) -> FileResponse:
    """The stored bytes as a download; `inline` shows a picture, and only a picture, in place.

    Raises Http404 when the bytes are gone (retention), or held back.
    """
    if attachment.is_held_back:
        raise Http404
    try:
        content = store.opened(attachment.path)
    except FileNotFoundError:
        raise Http404 from None
    shown = inline and attachment.kind in SHOWN_INLINE
    kind = _TEXT if attachment.kind == "text/plain" else attachment.kind
    response = FileResponse(content, content_type=kind)
    response.headers["Content-Length"] = str(attachment.size)
    response.headers["Content-Disposition"] = disposition(
        "inline" if shown else "attachment", attachment.name
    )
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
