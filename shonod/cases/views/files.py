"""Handing out a file of a case: whoever calls this has already checked that the reader may have
it."""

from django.http import FileResponse, Http404

from shonod.cases.gateways import store
from shonod.cases.models import Attachment
from shonod.ui.downloads import download


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
    return download(
        content, kind=attachment.kind, name=attachment.name, size=attachment.size, inline=inline
    )
