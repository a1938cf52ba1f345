"""Watching that every open case has a post, and every post somebody who answers for it."""

from datetime import datetime

from shonod.ground.clock import local
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.offices.queries import whole_roster
from shonod.posts.queries import went_up, without_owner

WITHOUT_OWNER, NOBODY_ANSWERS, WENT_UP = "without_owner", "nobody_answers", "went_up"


def watch_posts(at: datetime) -> int:
    """Sound or silence the desk's alarms of every office; how many offices sound one."""
    roster, ownerless, came = whole_roster(local(at).date()), without_owner(), went_up()
    sounding = 0
    for office in Office.objects.only("id", "alarms"):
        silent = sum(roster.answer(seat.id) is None for seat in roster.of(office.id))
        counts = {
            WITHOUT_OWNER: ownerless.get(office.id, 0),
            NOBODY_ANSWERS: silent,
            WENT_UP: came.get(office.id, 0),
        }
        for alarm, count in counts.items():
            if office.alarms.get(alarm, 0) != count:
                sound_alarm(office.id, alarm, count)
        sounding += any(counts.values())
    return sounding
