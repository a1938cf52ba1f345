"""Notice: one thing told to one person. Cursor, Wording, Stop, Outage: what decides on it."""

from uuid import UUID, uuid5

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.ledger.models import Event
from shonod.notices.states import By, Kind, State
from shonod.offices.models import Office
from shonod.projects.models import Follower

REQUESTER = "requester"
_SPACE = UUID("7d9c2b54-0e0f-4d0a-9a57-5f2f6f6b2c11")


class Cursor(models.Model):
    """How far an office's chain of events was read, and the last day its officers were told of."""

    chain = models.UUIDField(primary_key=True)
    sequence = models.PositiveBigIntegerField(default=0)
    digest_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.chain} to {self.sequence}"


class Notice(models.Model):
    """`id` follows from what is told to whom and how, so that made twice it is there once; it is
    also the reference that every try carries. The address is not kept: it is read when sending,
    and `to_hash` (keyed) is what stops and limits are known by.

    `due_at`: when it may go out first; `next_at`: the next try. A worker holds it until
    `held_until`; past that the next worker may take it. `settled_at`: an officer let a failed one
    be. `mark`: what the gateway will report it under, until it has. `event` is None for what a day
    brings.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(
        Case, models.CASCADE, null=True, related_name="notices", db_index=False
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    follower = models.ForeignKey(
        Follower, models.CASCADE, null=True, related_name="+", db_index=False
    )
    event = models.ForeignKey(Event, models.PROTECT, null=True, related_name="+", db_index=False)
    # Kinds and reasons without choices: a new one would be a migration that changes no table.
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=5, choices=[(by, by) for by in By])
    state = models.CharField(
        max_length=8, choices=[(state, state) for state in State], default=State.WAITING
    )
    why = models.CharField(max_length=12, blank=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField()
    next_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    held_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    first_tried_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    to_hash = models.CharField(max_length=64, blank=True)
    mark = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["done_at"], condition=~Q(mark=""), name="notice_to_report"),
            models.Index(
                fields=["by", "office", "next_at"],
                condition=Q(state=State.WAITING),
                name="notice_waiting",
            ),
            models.Index(
                fields=["office", "made_at", "id"],
                condition=Q(state=State.FAILED, settled_at=None),
                name="notice_failed",
            ),
            models.Index(
                fields=["case", "made_at"], condition=Q(case__isnull=False), name="notice_of_case"
            ),
            models.Index(
                fields=["follower"],
                condition=Q(follower__isnull=False),
                name="notice_of_follower",
            ),
            models.Index(fields=["to_hash", "done_at"], condition=~Q(to_hash=""), name="notice_to"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.by} {self.state}"

    @property
    def recipient(self) -> str:
        return str(self.officer_id) if self.officer_id else REQUESTER


def notice_id(office: UUID, what: object, recipient: str, by: By, kind: Kind) -> UUID:
    """`what` happened: the place of an event in the office's chain, or a day."""
    return uuid5(_SPACE, f"{office}:{what}:{recipient}:{by}:{kind}")


class Wording(models.Model):
    """An office's own words for a notice, from `since_at` until they were replaced. Where none is
    in force the words are those of `data/wordings.json`. `short`: what goes where a text message
    would be several. `is_sent` False: it is not sent at all."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=5, choices=[(by, by) for by in By])
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    subject = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    short = models.TextField(blank=True, default="")
    is_sent = models.BooleanField(default=True)
    since_at = models.DateTimeField()
    since_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)
    until_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "by", "language"],
                condition=Q(until_at=None),
                name="one_wording_in_force",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.by} {self.language}"


class Stop(models.Model):
    """A number or mail address that wants no notices: its keyed hash alone."""

    to_hash = models.CharField(primary_key=True, max_length=64)
    since_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.to_hash[:8]


class Outage(models.Model):
    """A line that does not answer or has had enough: nothing is tried on it before `until_at`."""

    by = models.CharField(primary_key=True, max_length=5, choices=[(by, by) for by in By])
    since_at = models.DateTimeField()
    until_at = models.DateTimeField()
    tries = models.PositiveIntegerField(default=1)
    why = models.CharField(max_length=12)

    def __str__(self) -> str:
        return f"{self.by} since {self.since_at}"
