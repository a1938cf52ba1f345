"""Look: somebody saw what is masked for everybody else."""

from django.conf import settings
from django.db import models

from shonod.cases.models.case import Case
from shonod.cases.states import Seen
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Look(models.Model):
    """Beside the ledger, because it is about an officer and is gone after a year
    (docs/decisions/0164). `case`: whose contact it was; None for a list."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, null=True)
    seen = models.CharField(max_length=12, choices=[(seen, seen) for seen in Seen])
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["office", "-at", "-id"], name="look_newest")]

    def __str__(self) -> str:
        return f"{self.at} {self.seen}"
