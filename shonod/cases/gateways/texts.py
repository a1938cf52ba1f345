"""Plain text: UTF-8 that a person can read, and nothing that a browser would run."""

import re
from pathlib import PurePath

from shonod.ground.refusals import FileRefused

LARGEST_TEXT = 1024 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKUP = re.compile(
    r"<\s*(?:!doctype|\?xml|html|head|body|svg|script|iframe|object|embed|math|style|link|meta"
    r"|img|form|base)\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\A(?:[\w-]+:[^\r\n]*\r?\n)*content-type:", re.IGNORECASE)


def checked_text(content: bytes, name: str) -> tuple[str, bytes]:
    """('txt', the bytes). Only what is named .txt is taken for text: a .bat reads as text too."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileRefused("file_not_utf8")
    try:
        text = content.decode()
    except UnicodeDecodeError:
        is_text = PurePath(name).suffix.lower() == ".txt" and b"\0" not in content
        raise FileRefused("file_not_utf8" if is_text else "file_kind") from None
    if _CONTROL.search(text):
        raise FileRefused("file_kind")
    if _MARKUP.search(text) or _MAIL.match(text):
        raise FileRefused("file_web_page")
    if PurePath(name).suffix.lower() != ".txt":
        raise FileRefused("file_kind")
    if len(content) > LARGEST_TEXT:
        raise FileRefused("file_too_large")
    return "txt", content
