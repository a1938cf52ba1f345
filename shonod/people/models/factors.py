"""What an officer has beside the password: an app that shows codes, security keys, codes on paper.

And Demand: from when the holders of a role need one of the first two.
"""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7


class Authenticator(models.Model):
    """The app on the officer's phone. `last_step`: the newest half minute whose code was used; no
    code is taken twice."""

    officer = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    sealed_secret = models.BinaryField()
    last_step = models.PositiveBigIntegerField(default=0)
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"authenticator of {self.officer_id}"


class Passkey(models.Model):
    """A key in a phone, a computer or on a ring. `opens_alone`: it asks its owner for a finger or
    a PIN, and so stands for the password too. It knows the host it was made for."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    host = models.CharField(max_length=253)
    credential_hash = models.CharField(max_length=64, unique=True)
    credential = models.BinaryField(help_text="id and public key, as the key gave them")
    sign_count = models.PositiveBigIntegerField(default=0)
    opens_alone = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class RecoveryCode(models.Model):
    """One of ten codes on paper, kept as a keyed hash."""

    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="recovery_codes"
    )
    code_hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["officer", "code_hash"], name="one_recovery_code")
        ]

    def __str__(self) -> str:
        return f"recovery code of {self.officer_id}"


class Demand(models.Model):
    """From `from_on`, and not before `grace_days` after an officer's first sign-in, who holds this
    role needs a second step. `from_on` None: never. The newest row of a role is in force."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    role = models.CharField(max_length=20)
    from_on = models.DateField(null=True)
    grace_days = models.PositiveSmallIntegerField(default=14)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)

    def __str__(self) -> str:
        return f"{self.role} from {self.from_on}"
