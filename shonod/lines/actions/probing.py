"""What a try of a channel showed: kept, and carried to the offices when it changes."""

from datetime import datetime

from django.db import transaction

from shonod.lines.models import Probe
from shonod.lines.states import TRIES_KEPT, Channel
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office

ALARM = "channels_down"


@transaction.atomic
def note_try(
    channel: Channel, office: Office | None, *, at: datetime, code: str = "", said: str = ""
) -> Probe:
    """Keep a try: a good one without `code`, else what was wrong and what was answered."""
    probe = Probe.objects.select_for_update().filter(channel=channel, office=office).first()
    probe = probe or Probe(channel=channel, office=office, since_at=at)
    before = _shown(probe) if probe.pk else None
    if bool(code) != bool(probe.failures):
        probe.since_at = at
    probe.failures = probe.failures + 1 if code else 0
    probe.tried_at, probe.code, probe.said = at, code, said[:200]
    probe.tries = [[at.isoformat(), code], *probe.tries][:TRIES_KEPT]
    probe.save()
    if _shown(probe) != before:
        _show(channel, office, _shown(probe))
    return probe


@transaction.atomic
def forget_probe(channel: Channel, office: Office | None) -> None:
    """The channel is there no longer: nothing is said of it."""
    if Probe.objects.filter(channel=channel, office=office).delete()[0]:
        _show(channel, office, None)


def _shown(probe: Probe) -> str:
    return probe.since_at.isoformat() if probe.is_down else ""


def _show(channel: Channel, office: Office | None, since: str | None) -> None:
    """Write it into the rows of the offices, where public pages and the desk find it unasked."""
    offices = Office.objects.select_for_update().order_by("id")
    for row in offices.filter(pk=office.pk) if office else offices:
        row.channels.pop(channel, None)
        if since is not None:
            row.channels[channel.value] = since
        row.save(update_fields=["channels"])
        sound_alarm(row.id, ALARM, sum(bool(since) for since in row.channels.values()))
