"""How often a published answer was all that somebody needed."""

from datetime import date

from shonod.finding.models import Answered
from shonod.offices.models import Office


def answered_at_once(office: Office, *, since: date) -> int:
    """How often since the day. It is no request, and in no figure of requests."""
    return Answered.objects.filter(office=office, on__gte=since).count()
