"""From a text file's bytes to its lines, or a typed reason why not."""

import re
from collections.abc import Callable

from shonod.ground.charter.bijoy import looks_bijoy
from shonod.ground.charter.cells import Line
from shonod.ground.refusals import Refusal

MAX_BYTES = 5_000_000
MAX_LINES = 60_000

Note = Callable[..., None]


class Unreadable(Refusal):
    """The bytes are nothing this reader takes: another format, broken, too large, or hostile."""

    code = "unreadable"


class NoCharter(Refusal):
    """The text was read, and no service of a charter was found in it."""

    code = "no_charter"


_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def lines_of(text: str, name: str) -> list[Line]:
    """The numbered lines of a text. Raises Unreadable for more lines than a charter has."""
    lines = [Line(number, line) for number, line in enumerate(_BREAKS.split(text), start=1)]
    full = sum(1 for line in lines if line.text)
    if full > MAX_LINES:
        raise Unreadable(f"{name}: {full:,} lines are more than the {MAX_LINES:,} of any charter")
    return lines


def text_of(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, or UTF-16 with a byte order mark. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_BYTES:,} allowed")
    if b"\0" in data[:1024] and data[:2] not in _UTF16:
        raise Unreadable(f"{name}: binary data, not text")
    encoding = "utf-16" if data[:2] in _UTF16 else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as broken:
        text = _ansi(data)
        if not looks_bijoy(text):
            place = broken.start
            raise Unreadable(f"{name}: not {encoding} text (byte {place} breaks it)") from broken
    if "\0" in text:
        raise Unreadable(f"{name}: binary data, not text")
    return text


def _ansi(data: bytes) -> str:
    """Bijoy as editors of its time saved it: one byte a letter, of Windows' Western set."""
    return data.decode("cp1252", "replace")
