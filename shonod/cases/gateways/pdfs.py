"""PDF: opened by a real reader; no script, no start of programs, no file inside a file."""

import re
import zlib
from collections.abc import Iterator
from threading import Lock

import pypdfium2
from pypdfium2 import raw

from shonod.ground.refusals import FileRefused

MOST_PAGES = 500
# What may follow the last %%EOF: a line end, or padding of an old scanner. A second file may not.
_AFTER_END = b"\0 \t\r\n\x1a"
_ACTIVE = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b"
)
LARGEST_OBJECTS = 4 * 1024 * 1024
# PDFium is not safe to call from two threads.
_READING = Lock()


def checked_pdf(content: bytes, _name: str) -> tuple[str, bytes]:
    """('pdf', the bytes). Raises FileRefused for a broken, locked, active or double-natured one."""
    end = content.rfind(b"%%EOF")
    if end < 0:
        raise FileRefused("file_broken")
    if content[end + len(b"%%EOF") :].strip(_AFTER_END):
        raise FileRefused("file_double")
    if any(_ACTIVE.search(_names_spelt_out(part)) for part in _objects(content)):
        raise FileRefused("file_active")
    with _READING:
        _open(content)
    return "pdf", content


def _objects(content: bytes) -> Iterator[bytes]:
    """What lies outside streams, where chance makes any word; and the packed objects in them."""
    after = 0
    for found in re.finditer(rb"\bstream\r?\n", content):
        if found.start() < after:
            continue
        outside = content[after : found.start()]
        yield outside
        end = content.find(b"endstream", found.end())
        after = end + len(b"endstream") if end >= 0 else len(content)
        if b"/ObjStm" in outside[-1000:]:
            yield _unpacked(content[found.end() : after])
    yield content[after:]


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, LARGEST_OBJECTS)
    except zlib.error:
        return b""


def _names_spelt_out(content: bytes) -> bytes:
    """A name may be written with #xx for any letter (/J#61vaScript)."""
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), content)


def _open(content: bytes) -> None:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise FileRefused("file_locked" if is_locked else "file_broken") from None
    try:
        pages = len(document)
        if not pages:
            raise FileRefused("file_broken")
        if pages > MOST_PAGES:
            raise FileRefused("file_too_long")
        # Names inside compressed objects are out of a byte search's sight, not out of PDFium's.
        if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
            raise FileRefused("file_active")
        if raw.FPDFDoc_GetAttachmentCount(document.raw) > 0:
            raise FileRefused("file_active")
    finally:
        document.close()
