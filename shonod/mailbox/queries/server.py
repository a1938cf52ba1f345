"""Does the mailbox let us in?"""

import structlog

from shonod.lines.gateways import LineDown
from shonod.mailbox.gateways.alive import knock
from shonod.mailbox.gateways.imap import has_mailbox

log = structlog.get_logger()


def mailbox_answers() -> bool:
    """True also where none is set up. What it says against us goes to the log: it may name the
    account."""
    if not has_mailbox():
        return True
    try:
        knock()
    except LineDown:
        log.exception("mailbox_closed")
        return False
    return True
