"""Measure: a number that an office chooses, from a day on."""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models.office import Office


class Measure(models.Model):
    """For the office, and for those below it that chose none. `name` is of `states.MEASURES`, which
    says what it is where nobody chose. A row is never changed; of two the later one holds."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="measures")
    # Without choices: a new one would be a migration that changes no table.
    name = models.CharField(max_length=20)
    value = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.name} {self.value} from {self.from_on}"
