"""An officer has read it; and in time it goes."""

from datetime import datetime, timedelta

from django.db import transaction

from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.people.models import Officer
from shonod.texts.actions.taking import ALARM
from shonod.texts.models import Text
from shonod.texts.queries import texts_to_read
from shonod.texts.states import FOR_AN_OFFICER

KEPT = timedelta(days=180)


@transaction.atomic
def settle_text(text: Text, *, by: Officer, at: datetime) -> bool:
    """It needs nobody any more; False when that was so."""
    still_open = Text.objects.filter(pk=text.pk, settled_at=None)
    if not still_open.update(settled_at=at, settled_by=by):
        return False
    record(
        EventKind.TEXT_SETTLED,
        chain=text.office_id,
        subject=text.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"meaning": text.meaning},
    )
    sound_alarm(text.office_id, ALARM, texts_to_read(text.office).count())
    return True


def forget_old_texts(at: datetime) -> int:
    """What was read or understood goes after half a year; what waits stays. How many went."""
    old = Text.objects.filter(received_at__lt=at - KEPT)
    return old.exclude(meaning__in=FOR_AN_OFFICER, settled_at=None).delete()[0]
