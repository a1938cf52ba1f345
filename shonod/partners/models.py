"""Key: what a partner's program shows at the door. Sending: one request that a program sent."""

from datetime import date

from django.conf import settings
from django.db import models

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Key(models.Model):
    """A partner's key in one office. Of the secret only `secret_hash` is kept; `ending`, its last
    letters, tells people which of several keys this is. `used_on` is a day: reading writes little.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    partner = models.CharField(max_length=120)
    may_open = models.BooleanField(default=False)
    expires_on = models.DateField(help_text="the last day it is good")
    secret_hash = models.CharField(max_length=64, unique=True)
    ending = models.CharField(max_length=4)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.partner} …{self.ending}"

    def is_good(self, today: date) -> bool:
        return self.revoked_at is None and today <= self.expires_on


class Sending(models.Model):
    """What was sent under one Idempotency-Key: the digest of it, and the case that came of it.

    Its id is the form's. Without a case it is under way since `begun_at`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    once_hash = models.CharField(max_length=64, help_text="of the sender and the Idempotency-Key")
    digest = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    case = models.ForeignKey(Case, models.CASCADE, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "once_hash"], name="one_sending_a_key")
        ]

    def __str__(self) -> str:
        return str(self.id)
