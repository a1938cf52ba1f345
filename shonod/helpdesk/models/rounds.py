"""Round: the stock of an office is taken, label by label."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.ground.ids import uuid7
from shonod.helpdesk.models.devices import Device
from shonod.institutions.models import Institution
from shonod.offices.models import Office


class Round(models.Model):
    """Open until `ended_at`; an office has one at a time."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="stock_rounds")
    institution = models.ForeignKey(Institution, models.PROTECT, related_name="stock_rounds")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution"], condition=Q(ended_at=None), name="one_open_round"
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution_id} {self.begun_at}"


class Sighting(models.Model):
    """A label was seen. Its id is made by whoever saw it, so that it may be sent again until it
    arrives; `seen_at` is what that phone's clock said. Without a device the code is unknown."""

    id = models.UUIDField(primary_key=True, editable=False)
    round = models.ForeignKey(Round, models.CASCADE, related_name="sightings")
    code = models.CharField(max_length=40)
    device = models.ForeignKey(Device, models.PROTECT, null=True, related_name="sightings")
    seen_at = models.DateTimeField()
    came_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "code"], name="one_sighting_a_label")
        ]

    def __str__(self) -> str:
        return self.code
