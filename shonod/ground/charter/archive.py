"""Office files are ZIP archives: which kind one is, and whether it is safe to open."""

import zipfile
import zlib
from io import BytesIO

from shonod.ground.charter.source import Unreadable

DOCX, XLSX = "docx", "xlsx"
MAX_ARCHIVE = 25_000_000
MAX_ENTRIES = 2_000
MAX_UNPACKED = 100_000_000
# An entry below this may be packed as tightly as it likes: it can't fill the memory.
SMALL = 2_000_000
MAX_RATIO = 200

_MAIN = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def kind_of_archive(data: bytes, name: str) -> str:
    """DOCX or XLSX, every entry read once. Raises Unreadable for another kind, and for what harms:
    bombs, macros, passwords and document types (entities)."""
    if len(data) > MAX_ARCHIVE:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_ARCHIVE:,} allowed")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_bomb(archive.infolist(), name)
            kind = _kind(archive.namelist(), name)
            for entry in archive.infolist():
                _refuse_entities(archive.read(entry), entry.filename, name)
    except _BROKEN as broken:
        raise Unreadable(f"{name}: a broken or locked ZIP file ({broken})") from broken
    return kind


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise Unreadable(
            f"{name}: {len(entries):,} entries are more than the {MAX_ENTRIES:,} allowed"
        )
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise Unreadable(f"{name}: unpacks to {unpacked:,} bytes; {MAX_UNPACKED:,} are allowed")
    for entry in entries:
        if entry.file_size > SMALL and entry.file_size > MAX_RATIO * entry.compress_size:
            raise Unreadable(f"{name}: packed too tightly to be a document ('{entry.filename}')")


def _kind(names: list[str], name: str) -> str:
    if any(entry.lower().endswith("vbaproject.bin") for entry in names):
        raise Unreadable(f"{name}: holds macros; save it without them (DOCX or XLSX)")
    kind = next((kind for main, kind in _MAIN.items() if main in names), None)
    if kind is None:
        raise Unreadable(f"{name}: a ZIP file that is neither DOCX nor XLSX")
    return kind


def _refuse_entities(content: bytes, entry: str, name: str) -> None:
    if not entry.lower().endswith((".xml", ".rels")):
        return
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:200]:
        raise Unreadable(f"{name}: '{entry}' is not UTF-8")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Unreadable(f"{name}: '{entry}' declares entities; no office program writes them")
