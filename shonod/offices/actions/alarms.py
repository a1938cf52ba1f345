"""What the desk's first page warns of, kept in the office's own row so that it costs no query."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from shonod.offices.queries import held_offices


def sound_alarm(office: UUID, alarm: str, count: int) -> None:
    """Say how many there are of what the alarm is named for; none is silence.

    Called by whoever counts, a job or an action; the words and the way on are the room's, in its
    template of the slot `desk_first`.
    """
    sound_alarms(office, {alarm: count})


@transaction.atomic
def sound_alarms(office: UUID, counts: Mapping[str, int]) -> None:
    """Several of one room, in one go."""
    row = held_offices().get(pk=office)
    kept = {name: count for name, count in row.alarms.items() if name not in counts}
    kept |= {name: count for name, count in counts.items() if count}
    if kept != row.alarms:
        row.alarms = kept
        row.save(update_fields=["alarms"])
