"""Need and Sheet: what one request needs, and the advice that it got."""

from django.conf import settings
from django.db import models

from shonod.advice.models.kinds import Kind
from shonod.advice.models.words import Words
from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Need(models.Model):
    """The answers to the questions of `states.QUESTIONS`, by name: typed by whoever asked, or by an
    officer who heard them."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="need")
    answers = models.JSONField(default=dict)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    def __str__(self) -> str:
        return str(self.case_id)


class Sheet(models.Model):
    """`words` are being written; `given` are what the requester got with the answer, and reads."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    case = models.OneToOneField(Case, models.PROTECT, related_name="advice_sheet")
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="+", db_index=False)
    words = models.JSONField()
    given = models.JSONField(null=True)
    given_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.case_id)

    @property
    def written(self) -> Words:
        return Words.from_json(self.words)

    @property
    def read(self) -> Words | None:
        """What the requester may read: what was given with an answer that was not taken back."""
        stands = self.case.state == State.DELIVERED or self.case.disputed_at is not None
        return Words.from_json(self.given) if self.given and stands else None
