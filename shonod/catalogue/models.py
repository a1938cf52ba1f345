"""Charter (an edition), Service (lasts over editions), Terms (one promise of one edition), and
Binding (which room does a service's work)."""

from typing import cast

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.ground.timelimit import TimeLimit
from shonod.offices.models import Office


class Charter(models.Model):
    """An edition, never changed once published.

    `document` is what was published, by the schema: the reading of `source`, as an officer mended
    it. `bilingual` is the same with its English beside each text. `reason` says why something got
    worse, where it did.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="charters")
    number = models.PositiveIntegerField()
    effective_on = models.DateField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    source_name = models.CharField(max_length=200)
    source_sha256 = models.CharField(max_length=64)
    source = models.BinaryField()
    document = models.JSONField()
    bilingual = models.JSONField()
    reason = models.TextField(null=True)
    reason_en = models.TextField(null=True)
    vision = models.TextField(blank=True)
    vision_en = models.TextField(blank=True)
    mission = models.TextField(blank=True)
    mission_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="edition_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.number}"


class Service(models.Model):
    """What a citizen asks for. `code` is section and number ('2.1.1') and lasts over editions.

    `by_law`: a law gives it, beside the charter (docs/decisions/0176); its code is a name.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="services")
    code = models.CharField(max_length=20)
    by_law = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office", "code"], name="service_code_once")]

    def __str__(self) -> str:
        return self.code


class Binding(models.Model):
    """From `from_on` the room that offers `work` does the service's work; '': no room, a plain
    case. The newest row that has begun holds."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    service = models.ForeignKey(Service, models.PROTECT, related_name="bindings")
    work = models.CharField(max_length=20, blank=True)
    from_on = models.DateField()
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)

    def __str__(self) -> str:
        return f"{self.service}: {self.work}"


class SectionKind(models.TextChoices):
    CITIZEN = "citizen"
    INSTITUTIONAL = "institutional"
    INTERNAL = "internal"
    UNSPECIFIED = "unspecified"


class Terms(models.Model):
    """One promise of one edition, as the charter words it and as read. Never changed. `charter`
    None: no edition but a law promises it.

    JSON columns have the shapes of charter.schema.json; `delivery`, `documents` and the rest
    carry an English reading under keys ending in `_en` (docs/reference/charter.md).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    charter = models.ForeignKey(Charter, models.PROTECT, related_name="terms", null=True)
    service = models.ForeignKey(Service, models.PROTECT, related_name="terms")
    position = models.PositiveSmallIntegerField()
    section_kind = models.CharField(max_length=14, choices=SectionKind.choices)
    section_number = models.CharField(max_length=10, blank=True)
    section_title = models.CharField(max_length=200, blank=True)
    section_title_en = models.CharField(max_length=200, blank=True)
    name = models.TextField()
    name_en = models.TextField(blank=True)
    delivery = models.JSONField(default=list)
    documents = models.JSONField(default=list)
    documents_from = models.JSONField(default=list)
    fee = models.JSONField()
    time_limit = models.JSONField()
    officer = models.JSONField()
    supervisor = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["charter", "service"], name="one_promise_an_edition")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def limit(self) -> TimeLimit:
        return TimeLimit.from_json(self.time_limit)

    @property
    def is_by_law(self) -> bool:
        return self.charter_id is None

    @property
    def edition(self) -> Charter:
        """What promises it, where that is no law."""
        return cast(Charter, self.charter)

    @property
    def is_institutional(self) -> bool:
        return self.section_kind == SectionKind.INSTITUTIONAL
