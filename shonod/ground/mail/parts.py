"""The parts of a mail: its words, and the files that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from shonod.ground.mail.headers import clean, decoded, text_of
from shonod.ground.mail.limits import MOST_PARTS, TooMuch
from shonod.ground.mail.markup import text_of_page
from shonod.ground.mail.reason import Reason

LONGEST_TEXT = 50_000
MOST_FILES = 20
LONGEST_NAME = 200


@dataclass(slots=True)
class Parts:
    """`files`: names with their bytes; `left`: names of files beyond the most that are looked
    at."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The plain words; where there are none, those of the page."""
        plain = "\n\n".join(text.strip() for text in self.plain if text.strip())
        found = plain or "\n\n".join(text_of_page(page) for page in self.pages)
        return found[:LONGEST_TEXT]


def parts_of(message: Message) -> Parts:
    """Raises TooMuch beyond the most parts."""
    found = Parts()
    for part in leaves(message):
        name = part.get_filename()
        is_shown = not name and part.get_content_disposition() != "attachment"
        match part.get_content_type():
            # Words where parts were announced and never came.
            case "text/plain" | "multipart/mixed" | "multipart/alternative" if is_shown:
                found.plain.append(_words(part))
            case "text/html" if is_shown:
                found.pages.append(_words(part))
            case _:
                _hang(found, part, name)
    return found


def leaves(message: Message) -> Iterator[Message]:
    """Every part that holds no further one, in order; with a stack, since they may nest deep."""
    todo, seen = [message], 0
    while todo:
        part = todo.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise TooMuch(Reason.TOO_MANY_PARTS)
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822":
            # A mail that was passed on is a file as it is; it is not looked into.
            yield part
        elif isinstance(inner, list):
            todo.extend(reversed([one for one in inner if isinstance(one, Message)]))
        else:
            yield part


def _words(part: Message) -> str:
    return text_of(_bytes(part), part.get_content_charset())


def _bytes(part: Message) -> bytes:
    inner = part.get_payload(decode=True)
    if isinstance(inner, bytes):
        return inner
    held = part.get_payload()
    first = held[0] if isinstance(held, list) and held else None
    return first.as_bytes() if isinstance(first, Message) else b""


def _hang(found: Parts, part: Message, name: str | None) -> None:
    called = clean(decoded(str(name)))[:LONGEST_NAME] if name else _made_up(part)
    content = _bytes(part)
    if not name and not content.strip():
        return
    if len(found.files) >= MOST_FILES:
        found.left.append(called)
    else:
        found.files.append((called, content))


def _made_up(part: Message) -> str:
    return f"file.{part.get_content_subtype()}"
