"""What the desk's first page warns of, kept in the office's own row so that it costs no query."""

from uuid import UUID

from django.db import transaction

from shonod.offices.queries import held_offices


@transaction.atomic
def sound_alarm(office: UUID, alarm: str, count: int) -> None:
    """Say how many there are of what the alarm is named for; none is silence.

    Called by whoever counts, a job or an action; the words and the way on are the room's, in its
    template of the slot `desk_first`.
    """
    row = held_offices().get(pk=office)
    if row.alarms.get(alarm, 0) == count:
        return
    row.alarms.pop(alarm, None)
    if count:
        row.alarms[alarm] = count
    row.save(update_fields=["alarms"])
