"""What time does to advice: days of review come, prices grow old."""

from datetime import datetime

from shonod.advice.actions import count_stale_advice, count_stale_prices
from shonod.advice.models import Kind
from shonod.offices.models import Office


def watch_advice(at: datetime) -> int:
    """Count what is stale in each office that advises; returns how many offices."""
    offices = list(Office.objects.filter(pk__in=Kind.objects.values("office")))
    for office in offices:
        count_stale_advice(office, at=at)
        count_stale_prices(office, at=at)
    return len(offices)
