"""Device: one thing that can break, with everything that was changed about it."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.ground.ids import uuid7
from shonod.helpdesk.models.setup import Kind
from shonod.helpdesk.states import State, What
from shonod.institutions.models import Institution
from shonod.offices.models import Office


class Device(models.Model):
    """`code` is on its label, for whoever stands before it: short, and not to be guessed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="devices", db_index=False
    )
    kind = models.ForeignKey(Kind, models.PROTECT)
    code = models.CharField(max_length=9, unique=True)
    once = models.CharField(max_length=60, help_text="token of the form or line it came by")
    make = models.CharField(max_length=80, blank=True)
    model = models.CharField(max_length=80, blank=True)
    serial = models.CharField(max_length=80, blank=True)
    warranty_until_on = models.DateField(null=True, blank=True)
    bought_on = models.DateField(null=True, blank=True)
    bought_from = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True)
    custodian = models.CharField(max_length=120, blank=True)
    custodian_post = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.IN_USE)
    remark = models.CharField(max_length=300, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "once"], name="one_device_a_form"),
            models.UniqueConstraint(
                fields=["office", "kind", "serial"], condition=~Q(serial=""), name="serial_once"
            ),
        ]
        indexes = [
            models.Index(fields=["office", "id"], name="device_of_office"),
            models.Index(fields=["institution", "id"], name="device_of_institution"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def type_words(self) -> str:
        """'HP LaserJet M404'."""
        return f"{self.make} {self.model}".strip()

    def has_warranty(self, on: date) -> bool:
        return self.warranty_until_on is not None and on <= self.warranty_until_on


class Change(models.Model):
    """One line of a device's history: what was said before, and what after, by field."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    device = models.ForeignKey(Device, models.PROTECT, related_name="changes")
    what = models.CharField(max_length=8, choices=What.choices)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.device_id} {self.what}"


class Handover(models.Model):
    """Who has the device from now on, as he signed it on the screen: his name, typed, and what he
    drew, as strokes of points."""

    change = models.OneToOneField(Change, models.PROTECT, related_name="handover")
    from_name = models.CharField(max_length=120, blank=True)
    to_name = models.CharField(max_length=120)
    condition = models.CharField(max_length=300)
    signed_name = models.CharField(max_length=120)
    strokes = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.change_id}"
