"""A mail's bytes as the letter that was meant, read under limits."""

import re
from collections.abc import Container
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from shonod.ground.bangla import stored
from shonod.ground.charter.bijoy import looks_bijoy, unicode_of
from shonod.ground.mail.headers import addresses, as_sent, raw, words
from shonod.ground.mail.limits import check_shape
from shonod.ground.mail.machines import failed_of, is_report, reason_of
from shonod.ground.mail.parts import Parts, parts_of
from shonod.ground.mail.quoting import split
from shonod.ground.mail.reason import Reason

# So much of the beginning tells whom a mail is from, when the whole can't be read.
HEAD = 64 * 1024
MOST_ANSWERED = 30
_NAME = re.compile(r"<[^<>\s]{3,250}>")
_ENGLISH = {"the", "and", "please", "is", "are", "for", "we", "you", "our", "with", "would", "of"}
_UNSEEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFEFF])


@dataclass(frozen=True, slots=True)
class Head:
    """Who sent it, to whom, what it is about; its Message-ID, and those that it says it
    answers."""

    sender: str
    sender_name: str
    to: tuple[str, ...]
    subject: str
    name: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """`machine`: why no person wrote it. `failed`: the Message-IDs of what it says did not arrive,
    with `status`."""

    head: Head
    text: str
    quoted: str
    parts: Parts
    machine: Reason | None = None
    failed: tuple[str, ...] = ()
    status: str = ""

    @property
    def language(self) -> str:
        """What its writer reads: English where it is English beyond doubt."""
        text = f"{self.head.subject} {self.text}"
        if any("\u0980" <= letter <= "\u09ff" for letter in text):
            return "bn"
        return "en" if len(_ENGLISH & set(text.lower().split())) > 1 else "bn"


def read_head(content: bytes) -> Head:
    """What the headers say, however broken the rest is."""
    start = content[:HEAD]
    end = start.find(b"\r\n\r\n")
    return _head(message_from_bytes(start[:end] if end > 0 else start))


def read_letter(content: bytes, *, own: Container[str]) -> Letter:
    """The whole letter. Raises TooMuch, and whatever a broken one makes Python's reader raise."""
    check_shape(content)
    message = message_from_bytes(content)
    head, machine = _head(message), reason_of(message, own)
    parts = parts_of(message)
    text, quoted = split(_readable(parts.text))
    failed, status = failed_of(content) if is_report(message) else ((), "")
    return Letter(head, text, quoted, parts, machine, failed, status)


def _head(message: Message) -> Head:
    people = addresses(message, "From") or addresses(message, "Sender")
    name, sender = people[0] if people else ("", "")
    to = addresses(message, "Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc", "Resent-To")
    return Head(
        sender=sender.lower(),
        sender_name=_readable(name)[:200],
        to=tuple(dict.fromkeys(address.lower() for _name, address in to)),
        subject=_readable(words(message, "Subject"))[:300],
        name=raw(message, "Message-ID"),
        answers=_answered(message),
    )


def _answered(message: Message) -> tuple[str, ...]:
    """The nearest first: what it answers, then the thread from its end."""
    nearest = _NAME.findall(raw(message, "In-Reply-To"))
    thread = _NAME.findall(" ".join(as_sent(message, "References")))
    return tuple(dict.fromkeys([*nearest, *reversed(thread)]))[:MOST_ANSWERED]


def _readable(text: str) -> str:
    """In Unicode also where the letters are Bijoy's; without what no reader sees."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = unicode_of(plain) if looks_bijoy(plain) else plain
    return stored(plain.translate(_UNSEEN)).encode("utf-8", "ignore").decode()
