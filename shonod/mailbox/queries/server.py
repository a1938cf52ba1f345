"""Does the mailbox let us in?"""

from imaplib import IMAP4

import structlog
from imap_tools import ImapToolsError

from shonod.mailbox.gateways.imap import account, has_mailbox, opened

log = structlog.get_logger()


def mailbox_answers() -> bool:
    """True also where none is set up. What it says against us goes to the log: it may name the
    account."""
    if not has_mailbox():
        return True
    try:
        with opened(account()) as inbox:
            return inbox.validity > 0
    except (IMAP4.error, ImapToolsError, ValueError):
        log.exception("mailbox_closed")
        return False
