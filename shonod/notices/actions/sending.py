"""Sending what waits: held for a while, tried, and settled one by one."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import SystemRandom
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import F

from shonod.lines.gateways import (
    Line,
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
)
from shonod.notices.actions.composing import letter_of
from shonod.notices.models import Notice, Outage
from shonod.notices.queries.sending import address_for, against, hash_of
from shonod.notices.queries.waiting import due_notices, offices_due
from shonod.notices.states import BACK_OFF, TRIED_FOR, By, State, Why

log = structlog.get_logger()

BATCH = 20
LEASE = timedelta(minutes=5)
# No line takes longer over one message, so whoever begins it still holds it at its end.
LONGEST_TRY = timedelta(minutes=2)
# A line that does not answer is asked again by one message, sooner than that message by itself.
OUTAGE_AT_MOST = timedelta(minutes=5)
FIRST_OUTAGE = timedelta(seconds=15)
LONGEST_REST = timedelta(hours=1)
OF_THE_LINE = (Why.LINE_DOWN, Why.LINE_BUSY)
_chance = SystemRandom()
Clock = Callable[[], datetime]


def send_waiting(by: By, line: Line, *, now: Clock, until: datetime) -> int:
    """Send what is due, no longer than `until`; returns how many were tried.

    What can't be sent rests and keeps no other waiting; a line that is down is asked by one
    message at a time, and the others keep their turn.
    """
    tried = 0
    while (at := now()) < until:
        outage = Outage.objects.filter(pk=by).first()
        if outage and outage.until_at > at:
            break
        batch = claim(by, at=at, most=1 if outage else BATCH)
        done = _send_batch(batch, line, now=now, until=until)
        tried += done
        if outage and done:
            end_outage(by, at=now())
        if not batch:
            break
    return tried


@transaction.atomic
def _held(by: By, *, at: datetime, most: int) -> list[UUID]:
    """As many of each office, so that none delays another, in an order that favours nobody."""
    offices = offices_due(by, at)
    _chance.shuffle(offices)
    held: list[UUID] = []
    for office in offices[:most]:
        due = due_notices(by, at).filter(office=office).order_by("next_at", "id")
        free = due.select_for_update(skip_locked=True).values_list("id", flat=True)
        held += free[: max(1, most // len(offices))]
    Notice.objects.filter(pk__in=held).update(held_until=at + LEASE, tries=F("tries") + 1)
    return held


def claim(by: By, *, at: datetime, most: int = BATCH) -> list[Notice]:
    """Notices that are due and now the caller's until the lease ends; two never hold the same."""
    held = _held(by, at=at, most=most)
    whole = Notice.objects.select_related(
        "office",
        "officer",
        "event",
        "follower__project",
        "case__office",
        "case__terms",
        "case__service",
    )
    return list(whole.filter(pk__in=held).order_by("next_at", "id")) if held else []


def _send_batch(batch: Sequence[Notice], line: Line, *, now: Clock, until: datetime) -> int:
    """Returns how many were tried; the others are given back."""
    for number, notice in enumerate(batch):
        at = now()
        if at >= until or notice.held_until is None or notice.held_until - at < LONGEST_TRY:
            give_back(batch[number:])
            return number
        if not send_notice(notice, line, now=now):
            give_back(batch[number + 1 :])
            return number + 1
    return len(batch)


def give_back(untried: Sequence[Notice]) -> None:
    """What was held and not tried is free again."""
    mine = Notice.objects.filter(pk__in=[notice.pk for notice in untried], state=State.WAITING)
    mine.update(held_until=None, tries=F("tries") - 1)


def send_notice(notice: Notice, line: Line, *, now: Clock) -> bool:
    """Try one notice, and write at once what became of it; False when the line itself is down."""
    at = now()
    if reason := against(notice, at):
        settle(notice, *reason, at=at)
        return True
    address = address_for(notice)
    try:
        taken = line.send(_parcel(notice, address, at))
    except ParcelRefused:
        settle(notice, State.FAILED, Why.NOT_TAKEN, at=now())
    except ParcelDeferred:
        rest(notice, Why.DEFERRED, at=now())
    except LineBusy as busy:
        rest(notice, Why.LINE_BUSY, at=now())
        return rest_line(By(notice.by), Why.LINE_BUSY, at=now(), least=busy.retry_after)
    except LineDown:
        rest(notice, Why.LINE_DOWN, at=now())
        return rest_line(By(notice.by), Why.LINE_DOWN, at=now())
    except Exception:
        # Whatever is wrong with this one, the others go out; it is tried again, then shown.
        log.exception("notice_broken", notice=str(notice.id))
        rest(notice, Why.BROKEN, at=now())
    else:
        notice.to_hash = hash_of(address)
        notice.mark = "" if taken.is_final else taken.gateway_id or str(notice.id)
        settle(notice, State.SENT, "", at=now())
    return True


def _parcel(notice: Notice, address: str, at: datetime) -> Parcel:
    letter = letter_of(notice, at)
    return Parcel(
        reference=str(notice.id),
        to=address,
        text=letter.text,
        subject=letter.subject,
        html=letter.html,
        sender=letter.sender,
        headers=letter.headers,
        expires_at=notice.expires_at,
    )


def settle(notice: Notice, state: State, why: Why | str, *, at: datetime) -> None:
    """The notice is done with; written and committed by itself."""
    notice.state, notice.why, notice.done_at, notice.held_until = state, why, at, None
    notice.save(update_fields=["state", "why", "done_at", "held_until", "to_hash", "mark"])


def rest(notice: Notice, why: Why, *, at: datetime) -> None:
    """The try failed: the next comes later after each, and after three days there is none."""
    notice.first_tried_at = notice.first_tried_at or at
    if at - notice.first_tried_at >= TRIED_FOR:
        settle(notice, State.FAILED, why, at=at)
        return
    # A line that is down rests by itself; whoever met it is as ready as the others when it is back.
    pause = BACK_OFF[0 if why in OF_THE_LINE else min(notice.tries, len(BACK_OFF)) - 1]
    notice.why, notice.held_until = why, None
    # A fifth of jitter, so that what failed together does not come together again.
    notice.next_at = at + pause * _chance.uniform(0.9, 1.1)
    notice.save(update_fields=["first_tried_at", "why", "held_until", "next_at"])


def end_outage(by: By, *, at: datetime) -> None:
    """The line took something again, unless it has just gone to rest: what waited for it goes."""
    if Outage.objects.filter(pk=by, until_at__lte=at).delete()[0]:
        waited = Notice.objects.filter(by=by, state=State.WAITING, why__in=OF_THE_LINE)
        waited.update(next_at=at)


def rest_line(by: By, why: Why, *, at: datetime, least: timedelta | None = None) -> bool:
    """Nothing is tried on the line for a while, longer each time; always False: it is down.

    `least`: how long it asked for itself.
    """
    outage = Outage.objects.filter(pk=by).first() or Outage(by=by, since_at=at, tries=0)
    pause = min(FIRST_OUTAGE * 2 ** min(outage.tries, 10), OUTAGE_AT_MOST)
    outage.until_at = at + max(pause, min(least or pause, LONGEST_REST))
    outage.why, outage.tries = why, outage.tries + 1
    outage.save()
    return False
