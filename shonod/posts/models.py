"""Escalation: one step up the ladder that a case has taken."""

from django.db import models

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.offices.models import Office, Post


class Escalation(models.Model):
    """A case reached `level` of the ladder, once; `to_post` heard of it. Levels are those of
    shonod.offices.states."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="escalations", db_index=False)
    level = models.PositiveSmallIntegerField()
    to_post = models.ForeignKey(Post, models.PROTECT, related_name="escalations")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "level"], name="one_step_a_level"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.level}"
