"""Documents that are zip archives (docx, xlsx, odt): every part is unpacked once and looked at."""

import re
import struct
import zipfile
import zlib
from io import BytesIO

from shonod.ground.refusals import FileRefused

MOST_PARTS = 2_000
LARGEST_UNPACKED = 64 * 1024 * 1024
HIGHEST_RATIO = 150
# Below this a high ratio harms nobody: an empty sheet packs well.
RATIO_FROM = 1024 * 1024

_WORDS = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SHEET = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ODT = b"application/vnd.oasis.opendocument.text"
_PARTS = re.compile(
    r"(?:^mimetype$|\.(?:xml|rels|rdf|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|vml|odttf|ttf|fntdata"
    r"|txt|xlsx|docx)$|printersettings\d*\.bin$)",
    re.IGNORECASE,
)
_MACROS = re.compile(
    r"vbaproject|vbadata|macrosheets|activex|customui|oleobject|(?:^|/)basic/|(?:^|/)scripts/",
    re.IGNORECASE,
)
_EICAR_HEAD = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
)


def checked_document(content: bytes, _name: str) -> tuple[str, bytes]:
    """The ending ('docx', 'xlsx', 'odt') and the bytes. Raises FileRefused."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_frame(content, archive)
            first = _check_parts(archive)
    except _BROKEN:
        raise FileRefused("file_broken") from None
    return first, content


def _check_frame(content: bytes, archive: zipfile.ZipFile) -> None:
    """One archive from the first byte to the last, of a bearable size."""
    parts = archive.infolist()
    if not parts or len(parts) > MOST_PARTS:
        raise FileRefused("file_bomb" if parts else "file_archive")
    end = content.rfind(b"PK\x05\x06")
    starts = min(part.header_offset for part in parts)
    if starts or archive.comment or end + 22 != len(content):
        raise FileRefused("file_double")
    names = [part.filename for part in parts]
    if len({name.casefold() for name in names}) != len(names):
        raise FileRefused("file_double")
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise FileRefused("file_bomb")
    for part in parts:
        _check_part(part)


def _check_part(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & 0x1:
        raise FileRefused("file_locked")
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise FileRefused("file_broken")
    if part.file_size > RATIO_FROM and part.file_size > HIGHEST_RATIO * part.compress_size:
        raise FileRefused("file_bomb")
    path = part.filename.replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/") or ":" in path:
        raise FileRefused("file_broken")


def _check_parts(archive: zipfile.ZipFile) -> str:
    ending = _ending_of(archive)
    for part in archive.infolist():
        if _MACROS.search(part.filename):
            raise FileRefused("file_active")
        if part.is_dir():
            continue
        # The first loads of any unknown kind: a document holds text and pictures alone.
        if not _PARTS.search(part.filename):
            raise FileRefused("file_active")
        _check_bytes(part.filename, archive.read(part))
    return ending


def _ending_of(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if archive.infolist()[0].filename == "mimetype" and archive.read("mimetype") == _ODT:
        if {"content.xml", "META-INF/manifest.xml"} <= names:
            return "odt"
        raise FileRefused("file_broken")
    if "[Content_Types].xml" not in names:
        raise FileRefused("file_archive")
    types = archive.read("[Content_Types].xml")
    if b"macroEnabled" in types or b"vbaProject" in types:
        raise FileRefused("file_active")
    if _WORDS in types and "word/document.xml" in names:
        return "docx"
    if _SHEET in types and "xl/workbook.xml" in names:
        return "xlsx"
    raise FileRefused("file_kind")


def _check_bytes(name: str, content: bytes) -> None:
    if _EICAR_HEAD in content:
        raise FileRefused("file_harmful")
    if content.startswith((b"MZ", b"\x7fELF")):
        raise FileRefused("file_active")
    if name.lower().endswith((".xml", ".rels", ".rdf", ".vml", ".svg")):
        plain = content.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise FileRefused("file_active")
        if b"attachedTemplate" in plain and b"External" in plain:
            raise FileRefused("file_active")
