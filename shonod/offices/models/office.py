"""Office: a tree."""

from django.db import models

from shonod.ground.ids import uuid7


class Office(models.Model):
    """`calendar_version` grows with each change of days or hours, also of an office above,
    `charter_version` with each edition of the charter, `posts_version` with each change of who sits
    where, also in an office above, `answers_version` with each change of its published answers and
    facts: what is worked out from them is kept under these numbers.
    `regions` are those whose own holidays close it and the offices below it.
    `alarms`: how many of each thing wait for a hand or went wrong, for the desk's first page.
    `channels`: those that are watched, each with the instant since which it is down, or ''."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    host = models.CharField(max_length=120, unique=True, null=True, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    department = models.CharField(max_length=200, blank=True)
    department_en = models.CharField(max_length=200, blank=True)
    location = models.CharField(max_length=200, blank=True)
    location_en = models.CharField(max_length=200, blank=True)
    regions = models.JSONField(default=list, blank=True)
    website = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    email = models.EmailField(blank=True)
    calendar_version = models.PositiveIntegerField(default=1)
    charter_version = models.PositiveIntegerField(default=0)
    posts_version = models.PositiveIntegerField(default=0)
    answers_version = models.PositiveIntegerField(default=0)
    after_hours_is_next_day = models.BooleanField(default=True)
    pause_days_at_most = models.PositiveSmallIntegerField(default=15)
    dispute_days_at_most = models.PositiveSmallIntegerField(default=30)
    extension_days_at_most = models.PositiveSmallIntegerField(default=15)
    worsening_notice_days = models.PositiveSmallIntegerField(default=7)
    alarms = models.JSONField(default=dict, blank=True)
    channels = models.JSONField(default=dict, blank=True)

    # The last place of its chain when the row was read by `office_at`; None: read otherwise.
    # Nothing about its cases changes without an event, so what was counted at one end is true
    # while the end is the same.
    ledger_end: int | None = None

    def __str__(self) -> str:
        return self.name

    @property
    def root(self) -> str:
        """Where its pages start, whatever the host."""
        return f"/o/{self.slug}/"

    @property
    def facts(self) -> tuple[object, ...]:
        """All that the row says to the public, fit for a key: what was made from equal facts is
        still true."""
        fields = (field.attname for field in self._meta.concrete_fields)
        said = (getattr(self, name) for name in fields if name != "alarms")
        return tuple(_fixed(value) for value in said)


def _fixed(value: object) -> object:
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    return tuple(value) if isinstance(value, list) else value
