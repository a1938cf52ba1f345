"""Ladder: when an office's requests are reminded of, and when late ones go up."""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models.office import Office
from shonod.offices.states import Steps


class Ladder(models.Model):
    """The steps of an office, and of those below it that have none, from `from_on` on.

    A row is never changed; of two the later one holds. The percents are shares of a promise's
    working days; `next_after_days` are the working days between a post and the next one above.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="ladders")
    from_on = models.DateField()
    first_percent = models.PositiveSmallIntegerField(default=50)
    second_percent = models.PositiveSmallIntegerField(default=80)
    next_after_days = models.PositiveSmallIntegerField(default=3)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    @property
    def steps(self) -> Steps:
        return Steps(self.first_percent, self.second_percent, self.next_after_days)

    def __str__(self) -> str:
        return f"{self.office}: {self.from_on}"
