"""Whether the mailbox lets us in, as the lines ask of every channel."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from imaplib import IMAP4
from typing import TYPE_CHECKING

from imap_tools import ImapToolsError
from imap_tools.errors import MailboxFolderStatusError, MailboxStarttlsError

from shonod.lines.gateways import LineDown
from shonod.lines.gateways.checks import Check
from shonod.mailbox.gateways.imap import account, has_mailbox, opened

if TYPE_CHECKING:
    from shonod.offices.models import Office

SAID = 200


def knock() -> None:
    """Are we let in, and is the folder there? Touches no mail. Raises LineDown."""
    with _told_apart(), opened(account()):
        pass


def check_mailbox(_office: "Office | None", _at: datetime) -> None:
    """As the lines ask: one mailbox serves all offices."""
    knock()


@contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except (ValueError, MailboxFolderStatusError) as error:
        raise LineDown("misset", str(error)[:SAID]) from error
    except (ssl.SSLError, MailboxStarttlsError) as error:
        raise LineDown("not_secure", str(error)[:SAID]) from error
    except TimeoutError as error:
        raise LineDown("too_slow") from error
    except (OSError, IMAP4.abort) as error:
        # imaplib calls a server that offers no TLS one that hung up.
        is_bare = "TLS not supported" in str(error)
        raise LineDown("no_tls" if is_bare else "no_answer", str(error)[:SAID]) from error
    except IMAP4.error as error:
        raise LineDown("not_let_in", str(error)[:SAID]) from error
    except ImapToolsError as error:
        raise LineDown("not_understood", str(error)[:SAID]) from error


MAILBOX = Check(has_mailbox, check_mailbox, setting="SHONOD_IMAP_URL")
