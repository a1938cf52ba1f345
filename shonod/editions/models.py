"""Manuscript: a charter on its way to an edition."""

from django.conf import settings
from django.db import models

from shonod.catalogue.models import Charter
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Manuscript(models.Model):
    """The source as it came, the reading as it is mended, and what was settled on the way.

    `lines` are the source's lines as the reader saw them, [number, text]; `charter` is the reading
    (ground.charter.bilingual, keyed); `settled` are the points that an officer let stand. The
    token `once` makes one manuscript of a form sent twice. `edition` is what it became.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="manuscripts")
    once = models.CharField(max_length=40, unique=True)
    source_name = models.CharField(max_length=200)
    source = models.BinaryField()
    lines = models.JSONField()
    charter = models.JSONField()
    settled = models.JSONField(default=list)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    edition = models.ForeignKey(Charter, models.PROTECT, null=True)

    class Meta:
        indexes = [models.Index(fields=["office", "-changed_at"], name="manuscript_by_change")]

    def __str__(self) -> str:
        return self.source_name
