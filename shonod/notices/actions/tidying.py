"""What time does to notices that nobody sends."""

from datetime import datetime, timedelta

from django.db.models import Q

from shonod.notices.models import Notice
from shonod.notices.queries.waiting import WAITS, alarms_to_sound
from shonod.notices.states import State, Why
from shonod.offices.actions.alarms import sound_alarm

DAYS_KEPT_OF_OFFICERS = timedelta(days=30)


def expire_notices(at: datetime) -> int:
    """What is too old to be sent is not sent any more, whether there is a line or none."""
    free = Q(held_until=None) | Q(held_until__lte=at)
    stale = Notice.objects.filter(WAITS, free, expires_at__lte=at)
    return stale.update(state=State.EXPIRED, why=Why.TOO_OLD, done_at=at, held_until=None)


def forget_old_digests(at: datetime) -> int:
    """What officers and followers were told of a day is of no use a month later."""
    return Notice.objects.filter(case=None, made_at__lte=at - DAYS_KEPT_OF_OFFICERS).delete()[0]


def sound_alarms(at: datetime) -> int:
    """Let the desk's first page say what failed and what has been due for an hour."""
    sounded = list(alarms_to_sound(at))
    for office, alarm, count in sounded:
        sound_alarm(office, alarm, count)
    return len(sounded)
