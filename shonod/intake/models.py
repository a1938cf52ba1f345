"""Draft: a form being filled in, kept for seven days so that nothing typed is lost."""

from django.db import models

from shonod.catalogue.models import Terms
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Draft(models.Model):
    """`data` holds the answers so far, by field name. Its id doubles as the form's once-token."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    terms = models.ForeignKey(Terms, models.PROTECT)
    data = models.JSONField(default=dict)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["changed_at"], name="draft_by_age")]

    def __str__(self) -> str:
        return str(self.id)
