"""A notice that was sent and did not arrive, as a mail server says afterwards."""

from datetime import datetime

from django.db import transaction

from shonod.ledger.actions import SYSTEM, record
from shonod.ledger.states import EventKind
from shonod.notices.models import Notice
from shonod.notices.queries.waiting import FAILED
from shonod.notices.states import State, Why
from shonod.offices.actions.alarms import sound_alarm


@transaction.atomic
def note_bounce(notice: Notice, *, status: str, at: datetime) -> bool:
    """The notice failed after all, and an officer sees it; False when it was not under way.

    `status` is the mail server's code ('5.1.1'). Said twice, it is noted once.
    """
    sent = Notice.objects.select_for_update().filter(pk=notice.pk, state=State.SENT).first()
    if sent is None:
        return False
    sent.state, sent.why, sent.done_at = State.FAILED, Why.NOT_ARRIVED, at
    sent.save(update_fields=["state", "why", "done_at"])
    data = {"notice_kind": sent.kind, "status": status}
    record(
        EventKind.NOTICE_BOUNCED,
        chain=sent.office_id,
        subject=sent.id,
        by=SYSTEM,
        at=at,
        data=data,
    )
    failed = Notice.objects.filter(FAILED, office=sent.office_id)
    sound_alarm(sent.office_id, "notices_failed", failed.count())
    return True
