"""Plan (of an office and a fiscal year), Entry (planned work), Revision (what changed since)."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shonod.cases.models import Case
from shonod.catalogue.models import Service
from shonod.ground.fiscal import Period
from shonod.ground.ids import uuid7
from shonod.offices.models import Office, Post
from shonod.plans.states import Kind, Revised


class Plan(models.Model):
    """A draft until it is approved; `year` is the one in which the fiscal year begins.

    `authority` approved it, by `order_number`; `approved_by` is the officer who entered that.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    year = models.PositiveSmallIntegerField()
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    authority = models.CharField(max_length=200, blank=True)
    order_number = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "year"], name="one_plan_a_year"),
            models.CheckConstraint(
                condition=Q(approved_at=None, approved_on=None)
                | Q(approved_at__isnull=False, approved_on__isnull=False),
                name="approved_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.year}"

    @property
    def is_draft(self) -> bool:
        return self.approved_at is None


class EntryQuerySet(models.QuerySet["Entry"]):
    def to_open(self, today: date) -> "EntryQuerySet":
        """Of approved plans, when their day has come and was not over before the approval."""
        return self.filter(
            case=None,
            cancelled_at=None,
            first_on__lte=today,
            plan__approved_on__isnull=False,
            last_on__gte=F("plan__approved_on"),
        )

    def in_trouble(self) -> "EntryQuerySet":
        return self.filter(case=None, cancelled_at=None).exclude(trouble="")


class Entry(models.Model):
    """Planned for a day, a month or a quarter: from `first_on` to `last_on`.

    `institution`: for whom it is done, by name; empty: the office itself. `case` is what its day
    opened; `trouble`: the refusal for which it could not.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="entries", db_index=False)
    service = models.ForeignKey(Service, models.PROTECT)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    target = models.PositiveIntegerField(default=1)
    unit = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=200, blank=True)
    audience = models.CharField(max_length=200, blank=True)
    institution = models.CharField(max_length=200, blank=True)
    budget = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True)
    remark = models.TextField(blank=True)
    case = models.OneToOneField(Case, models.PROTECT, null=True, related_name="plan_entry")
    trouble = models.CharField(max_length=40, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_why = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="entry_ends_after_it_began"
            )
        ]
        indexes = [
            models.Index(fields=["plan", "first_on", "id"], name="entry_of_plan"),
            models.Index(
                fields=["first_on"],
                condition=Q(case=None, cancelled_at=None),
                name="entry_to_open",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def period(self) -> Period:
        return Period(self.first_on, self.last_on)

    @property
    def is_settled(self) -> bool:
        return self.case_id is not None or self.cancelled_at is not None

    def to_json(self) -> dict[str, Any]:
        """What was planned, for the revision that changes it."""
        return {
            "service": self.service.code,
            **{
                name: getattr(self, name)
                for name in (
                    *("kind", "title", "title_en", "target", "unit", "place", "audience"),
                    *("institution", "remark"),
                )
            },
            "first_on": self.first_on.isoformat(),
            "last_on": self.last_on.isoformat(),
            "budget": None if self.budget is None else str(self.budget),
            "post": self.post.title if self.post else "",
        }


class Revision(models.Model):
    """One change to an approved plan: what was planned before, what after, and why."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="revisions")
    what = models.CharField(max_length=10, choices=Revised.choices)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.entry_id} {self.what}"
