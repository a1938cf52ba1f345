"""ContactChange: a requester is to be reached elsewhere from a day on."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models.case import Case
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class ContactChange(models.Model):
    """An officer saw the requester; until `holds_at` both contacts may say “not me”. `held_at`:
    since when the case has the new one; `stopped_at`: it never came to that."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="contact_changes")
    old_phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    old_email = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    email = models.EmailField(blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)
    holds_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(held_at=None, stopped_at=None),
                name="one_contact_change",
            )
        ]
        indexes = [
            models.Index(
                fields=["holds_at"],
                condition=Q(held_at=None, stopped_at=None),
                name="contact_change_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} from {self.holds_at}"
