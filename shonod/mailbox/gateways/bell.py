"""The bell of the mailbox: the server rings when mail comes, so that nobody need keep looking."""

from collections.abc import Iterator
from contextlib import contextmanager
from imaplib import IMAP4
from time import monotonic

from imap_tools import ImapToolsError

from shonod.mailbox.gateways.imap import Account, Inbox, open_inbox

# A server that can't ring, or a line that broke unheard: we look all the same.
UNASKED_EVERY = 20.0
BROKEN = (OSError, IMAP4.error, ImapToolsError)


class Bell:
    """Between two rounds the worker keeps its connection, and the server tells on it of new mail.

    One for each process: a connection is not shared.
    """

    def __init__(self) -> None:
        self._kept: tuple[Account, Inbox] | None = None
        self._look_at = 0.0

    def rings(self) -> bool:
        """Is there mail, perhaps? Asks nobody; it hears what was said meanwhile."""
        if monotonic() >= self._look_at:
            return True
        try:
            return self._kept is not None and self._kept[1].has_news()
        except BROKEN:
            # Whoever answers finds out whether the server is there.
            return True

    def ring(self) -> None:
        """There is more than was taken: the next round need not wait."""
        self._look_at = 0.0

    def take_down(self) -> None:
        """Let go of the connection."""
        if self._kept:
            self._kept[1].close()
        self._kept, self._look_at = None, 0.0

    @contextmanager
    def answered(self, where: Account) -> Iterator[Inbox]:
        """The mailbox; when the block is done with it the bell hangs again. Raises as
        `open_inbox` does."""
        inbox = self._picked_up(where) or open_inbox(where)
        self._look_at = monotonic() + UNASKED_EVERY
        try:
            yield inbox
        except BaseException:
            inbox.close()
            self.ring()
            raise
        try:
            inbox.listen()
        except BROKEN:
            # Everything was taken; the next look begins with a new connection.
            inbox.close()
        else:
            self._kept = (where, inbox)

    def _picked_up(self, where: Account) -> Inbox | None:
        """The connection that was kept, if the server is still at its other end."""
        kept, self._kept = self._kept, None
        if kept is None:
            return None
        account, inbox = kept
        if account == where and _is_there(inbox):
            return inbox
        inbox.close()
        return None


def _is_there(inbox: Inbox) -> bool:
    try:
        inbox.stop_listening()
    except BROKEN:
        return False
    return True


BELL = Bell()
