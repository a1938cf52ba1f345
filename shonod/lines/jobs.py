"""Trying each channel again and again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import structlog
from django.db.models import Q

from shonod.lines.actions import forget_probe, note_try
from shonod.lines.gateways import LineBusy, LineDown
from shonod.lines.gateways.checks import CHECKS
from shonod.lines.models import Probe
from shonod.lines.states import OF_ALL, Channel
from shonod.offices.models import Office

log = structlog.get_logger()

EVERY = timedelta(minutes=10)
# What fails is looked at again sooner, so that a mended line is not called dead for long.
EVERY_WHILE_FAILING = timedelta(minutes=2)
# A round's share of many offices; the others' turn comes in the next rounds.
OFFICES_AT_ONCE = 50


def watched() -> list[Channel]:
    """The channels that some room knows how to try, in the order of Channel."""
    return [channel for channel in Channel if channel in CHECKS]


def try_channels(at: datetime) -> int:
    """Try every channel whose turn it is; returns how many were tried."""
    tried = 0
    for channel in watched():
        if not CHECKS[channel].is_set():
            _forget(channel)
            continue
        for office in _due(channel, at):
            try_channel(channel, office, at=at)
            tried += 1
    return tried


def try_channel(channel: Channel, office: Office | None, *, at: datetime) -> Probe:
    """Try it now, and keep what came of it. The call is made outside any transaction."""
    try:
        CHECKS[channel].run(office, at)
    except LineBusy as refusal:
        return note_try(channel, office, at=at, code=refusal.code, said=refusal.said)
    except LineDown as refusal:
        return note_try(channel, office, at=at, code=refusal.code, said=refusal.said)
    except Exception:
        log.exception("channel_broken", channel=channel)
        return note_try(channel, office, at=at, code="broken")
    return note_try(channel, office, at=at)


def _due(channel: Channel, at: datetime) -> Iterator[Office | None]:
    """Of those that all have together, None; of the offices' own, those not tried for long."""
    fresh = Probe.objects.filter(channel=channel).filter(
        Q(failures=0, tried_at__gt=at - EVERY) | Q(tried_at__gt=at - EVERY_WHILE_FAILING)
    )
    if channel in OF_ALL:
        yield from () if fresh.exists() else (None,)
        return
    due = Office.objects.exclude(pk__in=fresh.values("office")).order_by("id")
    yield from due[:OFFICES_AT_ONCE]


def _forget(channel: Channel) -> None:
    for probe in Probe.objects.filter(channel=channel).select_related("office"):
        forget_probe(channel, probe.office)
