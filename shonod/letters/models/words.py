"""Words that an office chooses for its letters. A change is a new row; the newest holds."""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class LetterText(models.Model):
    """What a letter of a kind begins with; `{…}` stand for what is known of the request."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    kind = models.CharField(max_length=16)
    subject = models.TextField(blank=True)
    body = models.TextField(blank=True)
    since_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.kind} since {self.since_at}"


class MemoPattern(models.Model):
    """How the office's own memo numbers are made: text with `{year}` and `{number}`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    pattern = models.CharField(max_length=60, blank=True)
    since_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return self.pattern
