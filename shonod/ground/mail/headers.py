"""Headers of a mail that anybody may have made up: addresses are read before words are decoded, and
nothing of them ever becomes a header again."""

import re
from codecs import getincrementaldecoder
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from shonod.ground.bangla import stored

# Longer ones are cut before anything is decoded: no name or subject needs more.
LONGEST_HEADER = 4_000
MOST_ADDRESSES = 50
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufeff]")
_ADDRESS = re.compile(r"[^@\s<>\"',;:\\()\[\]]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{2,63}")


def as_sent(message: Message, *names: str) -> list[str]:
    """Every header of these names, unfolded and in the order of the names. Raw 8-bit bytes stay, as
    halves of characters."""
    kept = [(key.lower(), str(value)) for key, value in message.raw_items()]
    wanted = [value for name in names for key, value in kept if key == name.lower()]
    return [_SPACE.sub(" ", value[:LONGEST_HEADER]).strip() for value in wanted]


def raw(message: Message, name: str) -> str:
    """A header as it stands there; '' where there is none."""
    return next(iter(as_sent(message, name)), "")


def words(message: Message, name: str) -> str:
    """A header as people read it: encoded words decoded, controls and line breaks gone."""
    return decoded(raw(message, name))


def decoded(value: str) -> str:
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        # An encoded word that is none: it is shown as it was written.
        pieces = [(value, None)]
    text = "".join(
        text_of(_bytes(piece), charset) if charset or not isinstance(piece, str) else piece
        for piece, charset in pieces
    )
    return clean(text_of(_bytes(text), None) if _is_raw(text) else text)


def clean(text: str) -> str:
    """One line of what a reader sees."""
    return stored(_SPACE.sub(" ", _UNSEEN.sub("", text))).strip()


def _is_raw(text: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in text)


def _bytes(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")


def text_of(content: bytes, charset: str | None) -> str:
    """Bytes as text by their charset, if it is one that fits; else UTF-8, also where it was cut in
    the middle of a letter; else windows-1252, which takes any byte."""
    for name in (charset or "", "utf-8"):
        try:
            text = getincrementaldecoder(name)().decode(content)
            if not text.isascii() or len(text) == len(content):
                return text.replace("\x00", "")
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("cp1252", "replace").replace("\x00", "")


def addresses(message: Message, *names: str) -> list[tuple[str, str]]:
    """(name, address) of each person in these headers. Addresses are read first, so an encoded word
    that holds one, or a line break, is a name and nothing else."""
    found = []
    for name, address in getaddresses(as_sent(message, *names))[:MOST_ADDRESSES]:
        plain = address.strip().strip("<>")
        if _ADDRESS.fullmatch(plain) and not _is_raw(plain) and len(plain) <= 254:
            found.append((decoded(name), plain))
    return found
