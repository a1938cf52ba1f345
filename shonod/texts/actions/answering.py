"""Sending the answers that wait: each is held, tried and settled by itself."""

from datetime import datetime, timedelta

from shonod.lines.gateways import (
    Line,
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
    sms_line,
)
from shonod.texts.models import Text
from shonod.texts.queries import answers_due

AT_ONCE = 50
# Longer than a try takes; one that failed rests as long.
HELD = timedelta(minutes=2)


def answer_texts(at: datetime) -> int:
    """Send what is due; returns how many went. A line that is down is asked once in a round."""
    line = sms_line()
    if line is None:
        return 0
    sent = 0
    for text in answers_due(at)[:AT_ONCE]:
        try:
            sent += _answer(text, line, at)
        except (LineBusy, LineDown):
            break
    return sent


def _answer(text: Text, line: Line, at: datetime) -> bool:
    mine = answers_due(at).filter(pk=text.pk).order_by()
    if not mine.update(held_until=at + HELD):
        return False
    try:
        line.send(Parcel(str(text.id), text.sender, text.answer, expires_at=text.answer_by))
    except ParcelDeferred:
        return False
    except ParcelRefused:
        # No such number: nobody waits there for an answer.
        Text.objects.filter(pk=text.pk).update(answer_by=at)
        return False
    Text.objects.filter(pk=text.pk).update(answered_at=at, held_until=None)
    return True
