"""What the worker does for the mail: fetches it, reads it, forgets it in time."""

from datetime import datetime, timedelta

import structlog
from django.utils import timezone
from imap_tools import ImapToolsError

from shonod.ground.mail.limits import LARGEST
from shonod.lines.gateways import email_line
from shonod.mailbox.actions import answer_mails, forget_old_mails, keep_mail, read_mail, sweep_mails
from shonod.mailbox.actions.keeping import Place
from shonod.mailbox.gateways.bell import BELL
from shonod.mailbox.gateways.imap import Arrived, Inbox, ServerRefused, account, has_mailbox
from shonod.mailbox.models import Mail
from shonod.mailbox.states import Receipt, State
from shonod.offices.models import Office
from shonod.offices.queries import office_at

log = structlog.get_logger()
# The worker has other work; what is left comes in the next round, a moment later.
AT_A_TIME = timedelta(seconds=10)
READ_AT_ONCE = 200
HEAD_OF_LARGE = 200_000


def may_fetch(_at: datetime) -> bool:
    return has_mailbox() and BELL.rings()


def has_unread(_at: datetime) -> bool:
    return Mail.objects.filter(state=State.UNREAD).exists()


def fetch_mails(_at: datetime) -> int:
    """Keep what lies in the mailbox, one message at a time, and put each away once it is kept.

    Killed between the two, the next round finds the same bytes and only puts them away. Returns how
    many were put away; one that the server will not give keeps no other waiting.
    """
    office = office_at(host="") if has_mailbox() else None
    if office is None:
        return 0
    done, errors, until = 0, [], timezone.now() + AT_A_TIME
    with BELL.answered(account()) as inbox:
        for uid in inbox.waiting():
            if timezone.now() >= until:
                BELL.ring()
                break
            try:
                done += _fetch(inbox, uid, office)
            except (ServerRefused, ImapToolsError) as error:
                errors.append(error)
    for refused in errors:
        log.error("mail_not_given", error=str(refused))
    if errors and not done:
        raise ExceptionGroup("mails that the server would not give up", errors)
    return done


def _fetch(inbox: Inbox, uid: int, office: Office) -> bool:
    arrived = inbox.arrived(uid)
    if arrived is None:
        return False
    is_whole = arrived.size <= LARGEST
    content = inbox.content(uid) if is_whole else inbox.head(uid, HEAD_OF_LARGE)
    place = _place(inbox, arrived)
    keep_mail(content, place=place, office=office, at=timezone.now(), is_whole=is_whole)
    inbox.put_away(uid)
    return True


def _place(inbox: Inbox, arrived: Arrived) -> Place:
    return Place(inbox.validity, arrived.uid, arrived.size, arrived.at)


def read_mails(_at: datetime) -> int:
    """Read what is kept: first what nobody tried yet, so that a mail that kills its reader delays
    no other. Returns how many were read."""
    unread = Mail.objects.filter(state=State.UNREAD).order_by("tries", "id")
    read, errors, until = 0, [], timezone.now() + AT_A_TIME
    for mail_id in unread.values_list("id", flat=True)[:READ_AT_ONCE]:
        if timezone.now() >= until:
            break
        try:
            read_mail(mail_id, at=timezone.now())
            read += 1
        except Exception as error:  # noqa: BLE001 - raised below, when the others are read
            errors.append(error)
    if errors:
        raise ExceptionGroup("mails that were not read", errors)
    return read


def has_receipts(_at: datetime) -> bool:
    return Mail.objects.filter(receipt=Receipt.DUE).exists()


def send_receipts(at: datetime) -> int:
    """Without a line for e-mail they wait, and after a day they are needless."""
    line = email_line()
    return answer_mails(line, at=at) if line else 0


def forget_mails(at: datetime) -> int:
    return forget_old_mails(at=at) + sweep_mails(at=at)
