"""Project with its places, progress, documents and revisions; who follows it, and asked of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shonod.cases.models import Attachment, Case
from shonod.ground.fiscal import span_of_year
from shonod.ground.ids import uuid7
from shonod.offices.models import Office
from shonod.projects.gateways.lists import LEVELS, place_key
from shonod.projects.states import Status

FIRST_YEAR, LAST_YEAR = 1990, 2099


class ProjectQuerySet(models.QuerySet["Project"]):
    def public(self) -> "ProjectQuerySet":
        return self.filter(withdrawn_at=None)

    def running_in(self, year: int) -> "ProjectQuerySet":
        """Whose period touches the fiscal year; one without a beginning runs in none."""
        span = span_of_year(year)
        ends = Q(ends_on=None) | Q(ends_on__gte=span.first_on)
        return self.filter(ends, begins_on__lte=span.last_on)


class Project(models.Model):
    """What the office knows of a project, as it stands today.

    `code` is what it is known by in the register, in addresses and in files that come in.
    `begins_on` is the first day of a month and `ends_on` the last of one, as projects are approved.
    `components`: [{name, cost}], `contacts`: [{post, phone, email}]. `source`: where this was read.
    A project without places is said to be nowhere in particular; `is_nationwide` is everywhere.
    `version` tells two officers apart who write at the same time.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300, blank=True)
    objective = models.TextField(blank=True)
    objective_en = models.TextField(blank=True)
    executor = models.CharField(max_length=200, blank=True)
    executor_en = models.CharField(max_length=200, blank=True)
    funding = models.CharField(max_length=200, blank=True)
    funding_en = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.UNSTATED)
    approved_on = models.DateField(null=True, blank=True)
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    cost = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
    components = models.JSONField(default=list, blank=True)
    contacts = models.JSONField(default=list, blank=True)
    is_nationwide = models.BooleanField(default=False)
    source = models.TextField()
    version = models.PositiveIntegerField(default=1)
    entered_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.TextField(blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "code"], name="project_code_once"),
            models.CheckConstraint(
                condition=Q(begins_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                name="project_ends_after_it_began",
            ),
        ]
        indexes = [
            models.Index(fields=["office", "status", "id"], name="project_by_status"),
            models.Index(fields=["office", "begins_on"], name="project_by_year"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_public(self) -> bool:
        return self.withdrawn_at is None


class Place(models.Model):
    """Where a project is, as far down as its source says; `key` is what it is found by."""

    project = models.ForeignKey(
        Project, models.CASCADE, related_name="places", db_index=False, editable=False
    )
    division = models.CharField(max_length=60, blank=True)
    district = models.CharField(max_length=60, blank=True)
    upazila = models.CharField(max_length=60, blank=True)
    union = models.CharField(max_length=60, blank=True)
    key = models.CharField(max_length=280)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "key"], name="place_of_project_once")
        ]
        indexes = [models.Index(fields=["key"], name="place_key")]

    def __str__(self) -> str:
        return self.key

    @property
    def names(self) -> list[str]:
        """From the division down, as far as it is known."""
        return [name for level in LEVELS if (name := getattr(self, level))]

    @classmethod
    def named(cls, project: Project, names: Mapping[str, str]) -> "Place":
        return cls(project=project, key=place_key(names), **names)


class Progress(models.Model):
    """How far it came by the end of a quarter of the fiscal year that begins in `year`, in percent
    of the whole. What was corrected stays, with `replaced_at`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.PROTECT, related_name="progress", db_index=False)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    physical = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    financial = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    remark = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "year", "quarter"],
                condition=Q(replaced_at=None),
                name="one_progress_a_quarter",
            ),
            models.CheckConstraint(
                condition=Q(physical__isnull=False) | Q(financial__isnull=False),
                name="progress_says_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project_id} {self.year} {self.quarter}"


class Revision(models.Model):
    """What changed in a project from `on`: {field: [before, after]}, by which order and why."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.PROTECT, related_name="revisions", db_index=False)
    on = models.DateField()
    changed = models.JSONField()
    order_number = models.CharField(max_length=80, blank=True)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        indexes = [models.Index(fields=["project", "on", "id"], name="revision_of_project")]

    def __str__(self) -> str:
        return f"{self.project_id} {self.on}"


class Document(models.Model):
    """A paper about the project that everybody may have, until it is taken off."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.PROTECT, related_name="documents")
    file = models.OneToOneField(Attachment, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """The case is about the project."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="questions")
    case = models.OneToOneField(Case, models.CASCADE, related_name="project_question")

    def __str__(self) -> str:
        return f"{self.case_id} on {self.project_id}"


class Follower(models.Model):
    """A mail address that hears of a project, or of all of the office (`project` None), once its
    owner said so. The address is sealed; `email_hash` is what it is known by."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    project = models.ForeignKey(Project, models.CASCADE, null=True, related_name="followers")
    email_hash = models.CharField(max_length=64)
    sealed_email = models.BinaryField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "email_hash"],
                condition=Q(project__isnull=False),
                name="follows_a_project_once",
            ),
            models.UniqueConstraint(
                fields=["office", "email_hash"],
                condition=Q(project=None),
                name="follows_an_office_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


def written(value: Any) -> Any:
    """A value as a revision keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.2f}" if isinstance(value, Decimal) else value
