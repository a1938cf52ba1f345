"""What an office says of its help desk: kinds of device, known faults, charges, days. All dated.

A row is never reworded: another takes its place, the old one ends, and what points at the old one
still reads as it did.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from shonod.ground.ids import uuid7
from shonod.helpdesk.states import Payer
from shonod.offices.models import Office


class Kind(models.Model):
    """Printer, router, UPS: what a device is."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="device_kinds")
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "name"], condition=Q(ended_at=None), name="device_kind_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class KnownFault(models.Model):
    """A fault that comes again and again, and the steps that mend it, one a line. Without a kind it
    happens to any device, or to none: a sign-in that fails."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="known_faults")
    kind = models.ForeignKey(Kind, models.PROTECT, null=True, blank=True)
    title = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120, blank=True)
    steps = models.TextField()
    steps_en = models.TextField(blank=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title

    @property
    def step_lines(self) -> list[str]:
        """The steps in the reader's language."""
        english = (get_language() or "bn").startswith("en") and self.steps_en
        return (english or self.steps).splitlines()


class Charge(models.Model):
    """What a part costs, and who pays for it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="part_charges")
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    price = models.DecimalField(max_digits=9, decimal_places=2)
    payer = models.CharField(max_length=8, choices=Payer.choices)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Rule(models.Model):
    """The days of an office's help desk from `from_on` on; the values are those of one that set
    none. Of two rows the later one holds."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="helpdesk_rules")
    from_on = models.DateField()
    confirm_days = models.PositiveSmallIntegerField(default=7)
    repeat_faults = models.PositiveSmallIntegerField(default=3)
    repeat_days = models.PositiveSmallIntegerField(default=180)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )

    def __str__(self) -> str:
        return f"{self.office_id}: {self.from_on}"
