"""What time itself does to cases."""

from datetime import datetime

from shonod.cases.actions import end_pause
from shonod.cases.models import Pause
from shonod.ground.clock import DHAKA


def end_pauses_that_ran_out(at: datetime) -> int:
    """End every pause whose last day is over; returns how many. A missed night is made up for.

    One case that can't go on keeps no other waiting; what went wrong is raised at the end.
    """
    today = at.astimezone(DHAKA).date()
    over = Pause.objects.filter(ended_at=None, until_on__lt=today).order_by("until_on", "id")
    ended, errors = 0, []
    for case_id in over.values_list("case_id", flat=True):
        try:
            ended += end_pause(case_id, at=at)
        except Exception as error:  # noqa: BLE001 - raised below, when the others are done
            errors.append(error)
    if errors:
        raise ExceptionGroup("pauses that would not end", errors)
    return ended
