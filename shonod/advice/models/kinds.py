"""Kinds of product and service, what advice on each begins with, and what things cost. All dated:
a row is never reworded, and what was advised by an old one still reads as it did."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.ground.costs import Span
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Kind(models.Model):
    """Laptop, printer, internet connection: what is advised on. `number` is its place; from
    `closed_on` on nothing new is advised on it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False, related_name="advice_kinds")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="advice_kind_number_once")
        ]

    def __str__(self) -> str:
        return self.name


class Guide(models.Model):
    """What advice on a kind begins with from `from_on` on; of two rows the later one holds. Each
    text is a list, one item a line: what to ask back, the least that it must have, what to look at
    in the shop, warranty, safety."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="guides")
    from_on = models.DateField()
    asks = models.TextField(blank=True)
    asks_en = models.TextField(blank=True)
    specs = models.TextField(blank=True)
    specs_en = models.TextField(blank=True)
    checks = models.TextField(blank=True)
    checks_en = models.TextField(blank=True)
    warranty = models.TextField(blank=True)
    warranty_en = models.TextField(blank=True)
    safety = models.TextField(blank=True)
    safety_en = models.TextField(blank=True)
    source = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    def __str__(self) -> str:
        return f"{self.kind}: {self.from_on}"


class Price(models.Model):
    """What a class of a kind cost on a day, and who said so. Another price for the same class takes
    its place and ends it at `ended_at`. `spec_key` is what two spellings of a class share."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="prices")
    spec = models.CharField(max_length=200)
    spec_key = models.CharField(max_length=200)
    low = models.DecimalField(max_digits=12, decimal_places=2)
    high = models.DecimalField(max_digits=12, decimal_places=2)
    as_of = models.DateField()
    valid_until = models.DateField(null=True)
    source = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "spec_key"], condition=Q(ended_at=None), name="one_price_a_class"
            ),
            models.CheckConstraint(
                condition=Q(low__gte=0, high__gte=models.F("low")), name="price_goes_upward"
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "as_of"], condition=Q(ended_at=None), name="prices_by_age"
            )
        ]

    def __str__(self) -> str:
        return f"{self.spec}: {self.low}–{self.high}"

    @property
    def span(self) -> Span:
        return Span(self.low, self.high)

    def is_stale(self, today: date, good_days: int) -> bool:
        """The Python twin of `queries.prices.stale_prices`."""
        return is_old(self.as_of, self.valid_until, today, good_days)


def is_old(as_of: date, valid_until: date | None, today: date, good_days: int) -> bool:
    """A price is no longer to be relied on: its own day has passed, or its age has."""
    has_ended = valid_until is not None and valid_until < today
    return has_ended or as_of + timedelta(days=good_days) < today
