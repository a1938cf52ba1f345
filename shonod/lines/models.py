"""Probe: whether a channel is alive, by trying. Report: what a gateway said later of a message."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.db.models import Q

from shonod.lines.states import FAILURES_TO_BE_DOWN, Channel
from shonod.offices.models import Office


@dataclass(frozen=True, slots=True)
class Try:
    """`code` of a try that failed; empty for a good one."""

    at: datetime
    code: str


class Probe(models.Model):
    """One channel of an office, or (office None) one that the installation has once for all.

    `since_at`: well, or failing, without a break since then; `failures` in a row. `code` and `said`
    tell of the last failure, `tries` of the last few: [instant, code], newest first.
    """

    office = models.ForeignKey(Office, models.CASCADE, null=True)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    since_at = models.DateTimeField()
    tried_at = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)
    code = models.CharField(max_length=20, blank=True)
    said = models.CharField(max_length=200, blank=True)
    tries = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "channel"], name="one_probe_a_channel"),
            models.UniqueConstraint(
                fields=["channel"], condition=Q(office=None), name="one_probe_for_all"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {'down' if self.is_down else 'well'}"

    @property
    def is_down(self) -> bool:
        return self.failures >= FAILURES_TO_BE_DOWN

    @property
    def last_tries(self) -> list[Try]:
        return [Try(datetime.fromisoformat(at), code) for at, code in self.tries]


class Report(models.Model):
    """A delivery report. `mark` is the parcel's reference or the gateway's own id, whichever the
    gateway tells; of several reports the last stands, but nothing undoes a delivery."""

    mark = models.CharField(primary_key=True, max_length=64)
    is_delivered = models.BooleanField()
    said = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.mark} {'delivered' if self.is_delivered else 'failed'}"
