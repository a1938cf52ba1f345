"""Mails that no person wrote, by the marks that machines put on them (RFC 3834, 3464, 2369)."""

import re
from collections.abc import Container
from email.message import Message

from shonod.ground.mail.headers import addresses, raw, words
from shonod.ground.mail.reason import Reason

_BULK = ("bulk", "list", "junk")
_LISTS = ("List-Id", "List-Unsubscribe", "List-Post", "List-Help", "Mailing-List")
_ROBOTS = ("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply")
_DAEMON = re.compile(
    r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)\b[^@]*@", re.IGNORECASE
)
# What absence notes call themselves when their program marks them in no other way.
_AWAY = re.compile(
    r"^(?:auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|vacation|স্বয়ংক্রিয় উত্তর)",
    re.IGNORECASE,
)
_FAILED = re.compile(rb"^action[ \t]*:[ \t]*failed", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(
    rb"^status[ \t]*:[ \t]*([245]\.\d{1,3}\.\d{1,3})", re.IGNORECASE | re.MULTILINE
)
_NAME = re.compile(rb"^message-id[ \t]*:\s*(<[!-;=?-~]{3,250}>)", re.IGNORECASE | re.MULTILINE)
MOST_NAMES = 10
# The report and the headers of what did not arrive stand before any long body.
REPORT = 256 * 1024


def reason_of(message: Message, own: Container[str]) -> Reason | None:
    """Why no person is answered; None for a person's mail. `own`: our addresses, in lower case."""
    senders = [address.lower() for _name, address in addresses(message, "From", "Sender")]
    if any(address in own for address in senders):
        return Reason.LOOP
    if is_report(message):
        return Reason.BOUNCE
    if any(message.get(name) is not None for name in _LISTS):
        return Reason.LIST
    if raw(message, "Precedence").lower() in _BULK:
        return Reason.LIST
    return Reason.AUTO_REPLY if _is_automatic(message, senders) else None


def is_report(message: Message) -> bool:
    """Says it whether a mail arrived? Mail programs name it so, or a mail daemon sends it."""
    if message.get_content_type() == "multipart/report":
        return True
    return "mailer-daemon" in raw(message, "From").lower()


def _is_automatic(message: Message, senders: list[str]) -> bool:
    submitted = raw(message, "Auto-Submitted").lower() or "no"
    path = message.get("Return-Path")
    return (
        not submitted.startswith("no")
        or (path is not None and str(path).strip() in ("<>", ""))
        or any(message.get(name) is not None for name in _ROBOTS)
        or any(_DAEMON.match(address) for address in senders)
        or bool(_AWAY.match(words(message, "Subject")))
    )


def failed_of(content: bytes) -> tuple[tuple[str, ...], str]:
    """The names of the mails that a report says did not arrive, and its status code ('5.1.1').

    None where it only says that something takes longer.
    """
    head = content[:REPORT]
    status = _STATUS.search(head)
    code = status[1].decode() if status else ""
    if not (_FAILED.search(head) or (not code.startswith("4") and b"ailer-" in head)):
        return (), code
    return tuple(name.decode() for name in _NAME.findall(head)[:MOST_NAMES]), code
