"""The mailbox on its server: one message at a time, by its UID, and put away once it is kept."""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from django.conf import settings
from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted

SECONDS = 30
ARCHIVE = "Archive"
PORTS = {"imap": 143, "imaps": 993}
# Loopback alone is spoken to without TLS: nobody listens there.
_HERE = ("localhost", "127.0.0.1", "::1")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_ARRIVED = re.compile(rb'INTERNALDATE "([^"]+)"')


@dataclass(frozen=True, slots=True)
class Account:
    """Where the mail lies, as SHONOD_IMAP_URL says: imaps://user:password@host:port/folder."""

    is_encrypted: bool
    host: str
    port: int
    user: str
    password: str
    folder: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that waits in the mailbox: its size, and when the server took it."""

    uid: int
    size: int
    at: datetime


def has_mailbox() -> bool:
    return bool(settings.IMAP_URL)


def account() -> Account:
    """Raises ValueError for an address that names no mailbox."""
    url = urlsplit(settings.IMAP_URL)
    if url.scheme not in PORTS or not url.hostname or not url.username:
        raise ValueError("SHONOD_IMAP_URL is not imaps://user:password@host/folder")
    return Account(
        is_encrypted=url.scheme == "imaps",
        host=url.hostname,
        port=url.port or PORTS[url.scheme],
        user=unquote(url.username),
        password=unquote(url.password or ""),
        folder=unquote(url.path.strip("/")) or "INBOX",
    )


class ServerRefused(Exception):
    """The server would not hand out a message."""


@contextmanager
def opened(where: Account) -> Iterator["Inbox"]:
    """The mailbox, as `open_inbox` opens it, for as long as the block lasts."""
    inbox = open_inbox(where)
    try:
        yield inbox
    finally:
        inbox.close()


def open_inbox(where: Account) -> "Inbox":
    """The mailbox, signed in to. Raises OSError and the client's errors when it does not let in."""
    box = _connected(where)
    try:
        box.login_utf8(where.user, where.password, initial_folder=None)
        # What the server offers is known only now; MOVE among it saves a copy and a deletion.
        offered = box.client.capability()[1]
        box.client.capabilities = tuple(offered[0].decode("ascii", "replace").upper().split())
        return Inbox(box, where.folder)
    except BaseException:
        box.client.shutdown()
        raise


def _connected(where: Account) -> BaseMailBox:
    if where.is_encrypted:
        return MailBox(where.host, where.port, SECONDS, ssl_context=ssl.create_default_context())
    if where.host in _HERE:
        return MailBoxUnencrypted(where.host, where.port, SECONDS)
    return MailBoxStartTls(where.host, where.port, SECONDS, ssl.create_default_context())


class Inbox:
    """The folder that mail comes into. What is read stays unseen and in place until it is put
    away."""

    def __init__(self, box: BaseMailBox, folder: str) -> None:
        self.box = box
        self.validity = int(box.folder.status(folder, ["UIDVALIDITY"])["UIDVALIDITY"])
        box.folder.set(folder)
        self.is_listening = self.has_archive = False

    def close(self) -> None:
        self.box.client.shutdown()

    def listen(self) -> None:
        """Let the server tell what comes (RFC 2177), where it can."""
        if "IDLE" in self.box.client.capabilities:
            self.box.idle.start()  # type: ignore[no-untyped-call]
            self.is_listening = True

    def has_news(self) -> bool:
        """Has the server told of mail since? Waits for nothing."""
        return self.is_listening and any(b"EXISTS" in told for told in self.box.idle.poll(0))

    def stop_listening(self) -> None:
        """Talk again, with a server that is still there; the client's errors where it is not."""
        if self.is_listening:
            self.is_listening = False
            self.box.idle.stop()  # type: ignore[no-untyped-call]
        self.box.client.noop()

    def waiting(self) -> list[int]:
        """UIDs, oldest first."""
        return sorted(int(uid) for uid in self.box.uids("ALL", charset=None))

    def arrived(self, uid: int) -> Arrived | None:
        """None for what somebody took away meanwhile."""
        told = b" ".join(self._fetch(uid, "(RFC822.SIZE INTERNALDATE)"))
        size, at = _SIZE.search(told), _ARRIVED.search(told)
        if size is None or at is None:
            return None
        moment = datetime.strptime(at[1].decode().strip(), "%d-%b-%Y %H:%M:%S %z")
        return Arrived(uid, int(size[1]), moment)

    def content(self, uid: int) -> bytes:
        """The message as it came, byte for byte."""
        return self._body(uid, "BODY.PEEK[]")

    def head(self, uid: int, most: int) -> bytes:
        """The beginning of its headers."""
        return self._body(uid, f"BODY.PEEK[HEADER]<0.{most}>")

    def put_away(self, uid: int) -> None:
        """Into the archive, which is made when it is not there."""
        if not self.has_archive:
            if not self.box.folder.exists(ARCHIVE):
                self.box.folder.create(ARCHIVE)
            self.has_archive = True
        self.box.move(str(uid), ARCHIVE)

    def _body(self, uid: int, part: str) -> bytes:
        return max(self._fetch(uid, f"({part})"), key=len, default=b"")

    def _fetch(self, uid: int, parts: str) -> list[bytes]:
        """What the server told of the message, in pieces. Raises ServerRefused."""
        status, told = self.box.client.uid("FETCH", str(uid), parts)
        if status != "OK":
            raise ServerRefused(f"message {uid}: {status}")
        pieces: list[bytes] = []
        for one in told:
            pieces += one if isinstance(one, tuple) else [one] if one else []
        return pieces
