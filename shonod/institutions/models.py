"""Institution, its representatives, their codes and visits, and which cases are its own."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.institutions.states import By, State
from shonod.offices.models import Office

# A shared computer forgets its user after so long, whatever he does.
LONGEST_VISIT = timedelta(hours=12)


class Institution(models.Model):
    """Who may ask for the office's institutional services without being asked who he is again.

    `memo_number` is that of the letter by which it asked to be registered.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    once = models.CharField(max_length=40, help_text="token of the form it was registered by")
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=80)
    place = models.CharField(max_length=200)
    head_post = models.CharField(max_length=120, blank=True)
    contact_name = models.CharField(max_length=120)
    contact_post = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    memo_number = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=10, default=State.WAITING)
    registered_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    reason = models.TextField(blank=True, help_text="why declined")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "once"], name="one_institution_a_form")
        ]
        indexes = [models.Index(fields=["office", "state", "id"], name="institution_pile")]

    def __str__(self) -> str:
        return self.name


class Representative(models.Model):
    """A person who signs in for the institution, until `removed_at`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    institution = models.ForeignKey(Institution, models.PROTECT, related_name="representatives")
    name = models.CharField(max_length=120)
    post_title = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class SignInCode(models.Model):
    """A one-time code. `sealed` is what the worker sends, and is gone once it was sent or used."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    representative = models.ForeignKey(Representative, models.CASCADE, related_name="codes")
    by = models.CharField(max_length=5, choices=[(by, by) for by in By])
    code_hash = models.CharField(max_length=64, db_index=True)
    sealed = models.BinaryField(null=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["made_at"], condition=Q(sealed__isnull=False), name="code_to_send")
        ]

    def __str__(self) -> str:
        return str(self.id)


class Visit(models.Model):
    """A representative at a browser, from a code to signing out."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    representative = models.ForeignKey(Representative, models.CASCADE, related_name="visits")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.id)

    def is_good(self, at: datetime) -> bool:
        return self.ended_at is None and at < self.began_at + LONGEST_VISIT


class Link(models.Model):
    """The case is the institution's: asked for by it, or told apart by an officer (`linked_by`)."""

    institution = models.ForeignKey(Institution, models.PROTECT, related_name="links")
    case = models.OneToOneField(Case, models.CASCADE, related_name="institution_link")
    linked_at = models.DateTimeField()
    linked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)

    def __str__(self) -> str:
        return f"{self.case_id} {self.institution_id}"
