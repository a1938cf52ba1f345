"""Case: one request and its promise. Pause: a stretch in which its clock stood still."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models.packed import PackedJSON
from shonod.cases.states import CLOSED, OPEN, PauseReason, State
from shonod.catalogue.models import Service, Terms
from shonod.ground.ids import uuid7
from shonod.offices.models import Office, Post

# What the form's token of an invented case begins with.
MADE_UP = "rehearsal:"


class CaseQuerySet(models.QuerySet["Case"]):
    """Reads used by many queries; every read starts at an office."""

    def of(self, office: Office) -> "CaseQuerySet":
        return self.filter(office=office)

    def open(self) -> "CaseQuerySet":
        return self.filter(closed_on=None)

    def late(self, today: date) -> "CaseQuerySet":
        """The SQL twin of `Case.is_late`."""
        return self.filter(
            Q(closed_on=None, due_on__lt=today) | Q(closed_on__gt=models.F("due_on"))
        )


class Case(models.Model):
    """`due_on` already holds the latest day of a running pause, so lateness needs no job.

    `code_hash` finds the case by its tracking code; `sealed_code` gives the code back to the
    office. `receipt` is docs/reference/receipt.md. `once` is the form's token. Keys of other tables
    have no index of their own where one of Meta's begins with them or nothing asks by them.

    `helper`: who came or called for the requester, and whether the two agreed that he is told.
    `better_terms`: those of a later edition that promises less time; they hold from
    `better_from_on`.
    `not_before_on`: what a day that became a working day may not bring the date before.
    `extended_on`: where somebody with the authority put it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="cases", db_index=False)
    terms = models.ForeignKey(Terms, models.PROTECT, db_index=False)
    service = models.ForeignKey(Service, models.PROTECT, db_index=False)
    code_hash = models.CharField(max_length=64, unique=True)
    sealed_code = models.BinaryField()
    once = models.CharField(max_length=40)
    state = models.CharField(max_length=12, choices=[(s, s) for s in State], default=State.RECEIVED)
    version = models.PositiveIntegerField(default=1)
    # Of Channel; without choices, or each new door would be a migration that changes no table.
    channel = models.CharField(max_length=10)
    via = models.CharField(max_length=120, blank=True, help_text="which partner's program")
    language = models.CharField(max_length=2, default="bn")

    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    email = models.EmailField(blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    post_title = models.CharField(max_length=120, blank=True)
    memo_number = models.CharField(max_length=60, blank=True)
    memo_on = models.DateField(null=True, blank=True)
    # Nullable, so that a full table takes them at once.
    helper = models.CharField(max_length=200, null=True, blank=True)
    helper_phone = models.CharField(max_length=16, null=True, blank=True, help_text="E.164")
    tells_helper = models.BooleanField(null=True, help_text="notices go to the helper")
    details = models.TextField()

    received_at = models.DateTimeField()
    day_zero_on = models.DateField()
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    # Without the database's own check: SQLite could not drop the column again, and Terms stay.
    better_terms = models.ForeignKey(
        Terms, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    better_from_on = models.DateField(null=True, blank=True)
    not_before_on = models.DateField(null=True, blank=True)
    extended_on = models.DateField(null=True, blank=True)
    receipt = PackedJSON()
    owner = models.ForeignKey(Post, models.PROTECT, null=True, related_name="cases", db_index=False)

    closed_at = models.DateTimeField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    on_the_spot = models.BooleanField(default=False)
    reason = models.TextField(blank=True, help_text="why declined")
    appeal_to = models.TextField(blank=True, help_text="where a declined requester may turn")
    disputed_at = models.DateTimeField(null=True, blank=True)
    rating = models.PositiveSmallIntegerField(null=True, blank=True)
    rated_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField()

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "once"], name="one_case_a_form"),
            models.CheckConstraint(
                condition=Q(state__in=list(CLOSED), closed_on__isnull=False)
                | Q(state__in=list(OPEN), closed_on__isnull=True),
                name="closed_cases_have_a_day",
            ),
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__range=(1, 5)), name="rating"
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "due_on", "id"], condition=Q(closed_on=None), name="case_queue"
            ),
            # Holds all that the desk counts, so that the rows themselves stay unread; `closed_on`
            # too, which is always empty here, or SQLite would count in the index of all cases.
            models.Index(
                fields=["office", "service", "due_on", "state", "closed_on"],
                condition=Q(closed_on=None),
                name="case_piles",
            ),
            models.Index(
                fields=["office", "closed_on", "due_on"],
                condition=Q(closed_on__isnull=False),
                name="case_kept",
            ),
            # And all that the published figures count, or each count would read every case.
            models.Index(
                fields=[
                    *("office", "service", "due_on", "closed_on"),
                    *("state", "on_the_spot", "extended_on"),
                ],
                name="case_figures",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_made_up(self) -> bool:
        """Of a rehearsal: nobody is behind its name and number, and nothing is sent there."""
        return self.once.startswith(MADE_UP)

    @property
    def is_closed(self) -> bool:
        return self.closed_on is not None

    @property
    def notice_phone(self) -> str:
        """The number that hears of the case: the requester's own, or the helper's as agreed."""
        return (self.helper_phone if self.tells_helper else "") or self.phone

    def is_late(self, today: date) -> bool:
        """Open past its day, or closed after it. The Python twin of `CaseQuerySet.late`."""
        return (self.closed_on or today) > self.due_on


class Pause(models.Model):
    """Waiting for the requester, until the reply and no longer than `until_on`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    case = models.ForeignKey(Case, models.CASCADE, related_name="pauses")
    reason = models.CharField(max_length=10, choices=[(r, r) for r in PauseReason])
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    until_on = models.DateField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_at=None), name="one_running_pause"
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.reason}"

    def to_json(self) -> dict[str, Any]:
        return {"reason": self.reason, "until_on": self.until_on.isoformat()}
