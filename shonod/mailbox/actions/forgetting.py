"""Retention: the bytes and words of a mail go ninety days after its matter is closed."""

from datetime import datetime, timedelta

from django.db.models import Q

from shonod.cases.actions.files import forget_files_of_drafts
from shonod.cases.gateways import store
from shonod.mailbox.actions.keeping import SHELF
from shonod.mailbox.models import Mail
from shonod.mailbox.states import State

KEPT_FOR = timedelta(days=90)
# A mail's bytes are stored before its row commits; those that have none after this never will.
ORPHAN_AFTER = timedelta(hours=24)
AT_ONCE = 500


def forget_old_mails(*, at: datetime) -> int:
    """Forget what was written in mails whose case was closed, or that were set aside, long enough
    ago; returns how many. The rows stay: the same mail delivered again is known by its digest.

    What still waits for a person is never forgotten.
    """
    before = at - KEPT_FOR
    done = Q(state__in=(State.OPENED, State.MATCHED), case__closed_at__lt=before)
    old = Mail.objects.filter(done | Q(state=State.ASIDE, settled_at__lt=before)).exclude(path="")
    mails = list(old.order_by("id")[:AT_ONCE])
    for mail in mails:
        path, mail.path = mail.path, ""
        mail.sender = mail.sender_name = mail.subject = mail.text = mail.quoted = ""
        mail.refused, mail.clues = [], []
        mail.save()
        store.drop(path)
        forget_files_of_drafts([mail.id])
    return len(mails)


def sweep_mails(*, at: datetime) -> int:
    """Drop stored bytes that no row names, a day after they came; returns how many went."""
    gone = 0
    for path in store.kept_before((at - ORPHAN_AFTER).timestamp(), shelf=SHELF):
        if not Mail.objects.filter(path=path).exists():
            store.drop(path)
            gone += 1
    return gone
