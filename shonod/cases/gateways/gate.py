"""The gate: a file is what its content says, one of eight types, or it stays outside.

Each type is opened by its real reader. Pictures are drawn anew, so nothing hides in or behind
them and no place or camera stays in them (docs/decisions/0040-upload-gate.md).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shonod.cases.gateways.texts import checked_text
from shonod.cases.gateways.zipped import checked_document
from shonod.ground.bangla import normal
from shonod.ground.later import on_first_call
from shonod.ground.refusals import FileRefused

if TYPE_CHECKING:
    from shonod.cases.gateways.pdfs import checked_pdf
    from shonod.cases.gateways.pictures import redrawn_picture
else:
    checked_pdf = on_first_call("shonod.cases.gateways.pdfs", "checked_pdf")
    redrawn_picture = on_first_call("shonod.cases.gateways.pictures", "redrawn_picture")

LARGEST_FILE = 10 * 1024 * 1024
MOST_FILES = 5
LARGEST_TOTAL = 25 * 1024 * 1024
NAME_LENGTH = 120

KINDS = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "txt": "text/plain",
}
# Spellings of a type's ending that a name may keep.
_SPELLINGS = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg"}

# The harmless file that every scanner must find; put together here so that none finds this one.
_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

# What people often send and can mend: each is refused by its own name.
_KNOWN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xd0\xcf\x11\xe0", "file_old_office"),
    (0, b"{\\rtf", "file_old_office"),
    (4, b"ftyphei", "file_heic"),
    (4, b"ftyphev", "file_heic"),
    (4, b"ftypmif", "file_heic"),
    (0, b"Rar!", "file_archive"),
    (0, b"7z\xbc\xaf", "file_archive"),
    (0, b"\x1f\x8b", "file_archive"),
    (0, b"PK\x05\x06", "file_archive"),
    (0, b"PK\x07\x08", "file_archive"),
    (0, b"MZ", "file_program"),
    (0, b"\x7fELF", "file_program"),
    (0, b"#!", "file_program"),
)


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that passed: its bytes as they are to be kept, its media type and its name."""

    content: bytes
    kind: str
    name: str


def pass_gate(content: bytes, *, name: str) -> Passed:
    """The file as it may be kept. Raises FileRefused, whose code says at which check."""
    if not content.strip(b"\0 \t\r\n"):
        raise FileRefused("file_empty")
    if len(content) > LARGEST_FILE:
        raise FileRefused("file_too_large")
    if _EICAR in content:
        raise FileRefused("file_harmful")
    ending, content = _opened(content, name)
    if _EICAR in content:
        raise FileRefused("file_harmful")
    return Passed(content, KINDS[ending], safe_name(name, ending))


def _opened(content: bytes, name: str) -> tuple[str, bytes]:
    for at, mark, code in _KNOWN:
        if content.startswith(mark, at):
            raise FileRefused(code)
    reader = _reader_of(content)
    return reader(content, name)


def _reader_of(content: bytes) -> Callable[[bytes, str], tuple[str, bytes]]:
    if content.startswith(b"%PDF-"):
        return checked_pdf
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return redrawn_picture
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return redrawn_picture
    if content.startswith(b"PK\x03\x04"):
        return checked_document
    return checked_text


def safe_name(name: str, ending: str) -> str:
    """What the file was called, without folders, controls or a false ending."""
    last = normal(name).replace("\\", "/").rpartition("/")[2]
    plain = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*').strip(" .")
    path = PurePosixPath(plain or "file")
    typed = path.suffix[1:].lower()
    if _SPELLINGS.get(typed, typed) == ending:
        stem, ending = path.stem, typed
    else:
        stem = path.name
    return f"{stem[:NAME_LENGTH].rstrip(' .')}.{ending}"
