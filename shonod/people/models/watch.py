"""SignIn: an open session. Happening: one line of the security log, kept for a year."""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.people.states import Kind


class SignIn(models.Model):
    """A session as its owner sees it; it goes with the session. `acted_at`: when something was
    last done in it, to a few minutes; looking alone writes nothing."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_ins")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=45, blank=True)
    began_at = models.DateTimeField()
    acted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.officer_id} since {self.began_at}"


class Happening(models.Model):
    """What happened to an account. For a name that no account has, `name_hash` alone, keyed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="happenings"
    )
    name_hash = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    device = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=45, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["officer", "-at"], name="happenings_of_officer"),
            models.Index(fields=["at"], name="happenings_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at}"
