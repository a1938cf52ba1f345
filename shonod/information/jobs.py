"""What time does to answers: their day of review comes."""

from datetime import datetime

from shonod.information.actions import count_stale
from shonod.information.models import Topic
from shonod.offices.models import Office


def watch_answers(at: datetime) -> int:
    """Count the stale answers of each office that has any topic; returns how many offices."""
    offices = list(Office.objects.filter(pk__in=Topic.objects.values("office")).values_list("id"))
    for (office,) in offices:
        count_stale(office, at=at)
    return len(offices)
