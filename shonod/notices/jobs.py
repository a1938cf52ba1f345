"""What the worker does for notices, again and again."""

from datetime import datetime, timedelta

from django.utils import timezone

from shonod.notices.actions.arriving import read_reports
from shonod.notices.actions.sending import send_waiting
from shonod.notices.actions.tidying import expire_notices, forget_old_digests, sound_alarms
from shonod.notices.queries.lines import line_of
from shonod.notices.queries.waiting import has_due
from shonod.notices.states import By

# The worker has other work; what is left goes out in the next round, a moment later.
AT_A_TIME = timedelta(seconds=20)


def has_emails(at: datetime) -> bool:
    return line_of(By.EMAIL) is not None and has_due(By.EMAIL, at)


def has_texts(at: datetime) -> bool:
    return line_of(By.SMS) is not None and has_due(By.SMS, at)


def send_emails(at: datetime) -> int:
    return _send(By.EMAIL, at)


def send_texts(at: datetime) -> int:
    return _send(By.SMS, at)


def _send(by: By, at: datetime) -> int:
    """Without a line the notices wait; the desk says how many and why."""
    line = line_of(by)
    return send_waiting(by, line, now=timezone.now, until=at + AT_A_TIME) if line else 0


def tidy_notices(at: datetime) -> None:
    read_reports(at)
    expire_notices(at)
    forget_old_digests(at)
    sound_alarms(at)
