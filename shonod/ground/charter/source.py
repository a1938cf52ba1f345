"""From a file's bytes to clean lines of Unicode, or a typed reason why not."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from shonod.ground.bangla import normal
from shonod.ground.charter.bijoy import looks_bijoy, unicode_of
from shonod.ground.charter.cells import Line
from shonod.ground.refusals import Refusal

MAX_BYTES = 5_000_000
MAX_LINES = 60_000

Note = Callable[..., None]


class Unreadable(Refusal):
    """The bytes are no text this reader takes: another format, broken encoding, or too large."""

    code = "unreadable"


class NoCharter(Refusal):
    """The text was read, and no service of a charter was found in it."""

    code = "no_charter"


_SIGNATURES = (
    (b"%PDF-", "PDF files are not read yet: give the charter as text"),
    (b"PK\x03\x04", "DOCX, XLSX and other ZIP files are not read yet: give the charter as text"),
    (b"\xd0\xcf\x11\xe0", "old Office files (DOC, XLS) are not read: give the charter as text"),
    (b"\x89PNG", "this is an image: give the charter as text"),
    (b"\xff\xd8\xff", "this is an image: give the charter as text"),
    (b"GIF8", "this is an image: give the charter as text"),
    (b"{\\rtf", "RTF files are not read: give the charter as text"),
)
_ENDINGS = {".html": "HTML", ".htm": "HTML", ".csv": "CSV"}
_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|<table)", re.IGNORECASE)
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

# Bijoy converters write ৰ where ক্ষ stood; elsewhere the same letter is an Assamese র.
_KSSA_WORDS = re.compile(
    "শিৰ|প[রৰ]িৰ|প[রৰ]ীৰ|নি[রৰ]ীৰ|[রৰ]ৰণ|ৰেত্[রৰ]|ৰতি|ৰমতা|দৰ|সাৰাত|সাৰী|স্বাৰ|অধ্যৰ|"
    "পৰে[ ঃ:]|কৰ[ ঃ:\\d০-৯]"
    "|তাৎৰণ|তৎৰণ|লৰ্য|ভূৰা|কতৃপৰ|কর্তৃপৰ|ক[রৰ]্তৃপৰ"
)
_BROKEN = re.compile("[ÿৰ]|[সমন]ত্ম")


def lines_of(data: bytes, name: str, note: Note) -> list[Line]:
    """The numbered lines of a text file, repaired; Bijoy converted. Raises Unreadable."""
    text = _decoded(data, name)
    raw = [Line(number, line) for number, line in enumerate(_BREAKS.split(text), start=1)]
    full = sum(1 for line in raw if line.text)
    if full > MAX_LINES:
        raise Unreadable(f"{name}: {full:,} lines are more than the {MAX_LINES:,} of any charter")
    if looks_bijoy(text):
        note("info", "bijoy_converted", "The text was Bijoy (SutonnyMJ) and is now Unicode", None)
        raw = [Line(line.number, unicode_of(line.text)) for line in raw]
    return list(_mended(raw, note))


def _decoded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_BYTES:,} allowed")
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"{name}: {reason}")
    ending = name[name.rfind(".") :].lower()
    if ending in _ENDINGS or _HTML.match(data):
        kind = _ENDINGS.get(ending, "HTML")
        raise Unreadable(f"{name}: {kind} files are not read yet: give the charter as text")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as broken:
        place = broken.start
        raise Unreadable(f"{name}: not {encoding} text (byte {place} breaks it)") from broken
    if "\0" in text:
        raise Unreadable(f"{name}: binary data, not text")
    return text


def _mended(lines: list[Line], note: Note) -> Iterator[Line]:
    for line in lines:
        text = line.text
        if text.isascii():
            yield line
            continue
        if text == normal(text) and not _BROKEN.search(text):
            yield line
            continue
        mended = _repaired(text)
        if mended != unicodedata.normalize("NFC", text):
            note(
                "info",
                "letters_mended",
                "Letters that a conversion broke were put right",
                line.number,
            )
        yield Line(line.number, normal(mended))


def _repaired(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if "ÿ" in text:
        text = text.replace("ÿ", "ক্ষ")
    if "ৰ" in text:
        text = _KSSA_WORDS.sub(lambda word: _kssa(word.group()), text).replace("ৰ", "র")
    if "ত্ম" in text:
        text = text.replace("মত্ম", "ন্ত").replace("সত্ম", "স্ত").replace("নত্ম", "ন্ত")
    return text


def _kssa(word: str) -> str:
    """The last ৰ of a known word is its ক্ষ; a first one, where the word starts with it."""
    place = word.rfind("ৰ") if not word.startswith("ৰ") else 0
    return (word[:place] + "ক্ষ" + word[place + 1 :]).replace("ৰ", "র")
