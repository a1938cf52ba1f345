"""What is known of the channels and of what was sent by them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from shonod.lines.models import Probe, Report
from shonod.lines.states import Channel
from shonod.offices.models import Office


@dataclass(frozen=True, slots=True)
class State:
    """Nobody knows of a channel that is not watched."""

    is_watched: bool
    down_since: datetime | None


def probes_of(office: Office) -> dict[Channel, Probe]:
    """The last word on each channel that the office has, its own and everybody's."""
    probes = Probe.objects.filter(Q(office=office) | Q(office=None))
    return {Channel(probe.channel): probe for probe in probes}


def probe_of(channel: Channel, office: Office | None) -> Probe | None:
    return Probe.objects.filter(channel=channel, office=office).first()


def reports_of(marks: Collection[str]) -> dict[str, Report]:
    """The delivery reports there are, by reference or gateway's id: of those asked for."""
    return Report.objects.in_bulk(marks)


def state_of(office: Office, channel: Channel) -> State:
    """As the office's row says, which every page has read anyway."""
    since = office.channels.get(channel)
    if since is None:
        return State(is_watched=False, down_since=None)
    return State(is_watched=True, down_since=datetime.fromisoformat(since) if since else None)
