"""Days and hours as dated rows. A row without an office holds for the whole country; a row of an
office holds for it and for all offices below it.

Each row is a declaration and is never changed: `declared_at` is when the system knew it, and
`revoked_at` when it stopped being true. What was known at an instant can be asked for ever after.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.ground import clock
from shonod.ground.ids import uuid7
from shonod.offices.models.office import Office
from shonod.offices.states import ClosureKind

# What a row without an end of its own reaches to: the clock's own horizon.
FOR_EVER = date(2199, 12, 31)


class DaysQuerySet(models.QuerySet[Any]):
    """Reads that all four kinds of row share."""

    def known(self, at: datetime | None) -> "DaysQuerySet":
        """The rows that were in force as known at an instant; None: as known now."""
        if at is None:
            return self.filter(revoked_at=None)
        return self.filter(Q(revoked_at=None) | Q(revoked_at__gt=at), declared_at__lte=at)


class Declaration(models.Model):
    """What all four kinds of row have: for whom, on what authority, known from when to when.

    The one abstract model of the house, for the reason in docs/decisions/0090.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField()
    declared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    revoked_why = models.TextField(blank=True)

    objects = DaysQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_in_force(self) -> bool:
        return self.revoked_at is None


class Holiday(Declaration):
    """The days closed, half-closed, or (`works`) made working days: by a swap, or by an office that
    lifts for itself what an office above it closed.

    `opens`/`closes` are set only for a half day and give that day's hours. `regions`: the row holds
    only for offices in one of them; empty is everywhere below `office`.
    """

    regions = models.JSONField(default=list, blank=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=10, choices=ClosureKind.choices)
    from_on = models.DateField()
    until_on = models.DateField()
    works = models.BooleanField(default=False)
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    order_number = models.CharField(max_length=80, blank=True)
    ordered_on = models.DateField(null=True, blank=True)
    confirmed = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__gte=models.F("from_on")),
                name="holiday_ends_after_start",
            )
        ]
        indexes = [models.Index(fields=["from_on"], name="holiday_by_day")]

    def __str__(self) -> str:
        return f"{self.from_on} {self.name}"

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that the row may change."""
        return self.from_on, self.until_on

    @property
    def _status(self) -> str:
        return "confirmed" if self.confirmed else "to_confirm"

    def closure(self) -> clock.Closure:
        """The row as the clock takes it."""
        return clock.Closure(
            from_on=self.from_on,
            until_on=self.until_on,
            kind=self.kind,
            name_bn=self.name,
            name_en=self.name_en,
            source=self.source,
            order=self.order_number,
            scope=tuple(self.regions),
            part="half" if self.opens or self.closes else "full",
            opens=self.opens,
            closes=self.closes,
            status=self._status,
        )

    def swaps(self) -> list[clock.Swap]:
        """One working day for each day of the row."""
        days = range((self.until_on - self.from_on).days + 1)
        return [
            clock.Swap(
                self.from_on + timedelta(days=day),
                self.name,
                self.name_en,
                self.source,
                self.order_number,
                self._status,
            )
            for day in days
        ]


class OfficeHours(Declaration):
    """Opening hours from a day on; `breaks` is a list of ["13:00", "13:30"]; a later row wins."""

    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    weekdays = models.JSONField(null=True, blank=True, help_text="Monday 0 … Sunday 6; null: all")
    opens = models.TimeField()
    closes = models.TimeField()
    breaks = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return f"{self.from_on} {self.opens}–{self.closes}"

    @property
    def span(self) -> tuple[date, date]:
        return self.from_on, self.until_on or FOR_EVER

    def declared(self) -> clock.Hours:
        """The row as the clock takes it."""
        return clock.Hours.from_json(
            {
                "from_on": self.from_on.isoformat(),
                "until_on": self.until_on.isoformat() if self.until_on else None,
                "opens": self.opens.isoformat(),
                "closes": self.closes.isoformat(),
                "breaks": self.breaks,
                "weekdays": self.weekdays,
                "source": self.source,
            }
        )


class Weekend(Declaration):
    """The weekly closed days from `from_on` on, Monday 0 … Sunday 6."""

    from_on = models.DateField()
    weekdays = models.JSONField()

    def __str__(self) -> str:
        return f"{self.from_on} {self.weekdays}"

    @property
    def span(self) -> tuple[date, date]:
        return self.from_on, FOR_EVER

    def declared(self) -> clock.Weekend:
        """The row as the clock takes it."""
        return clock.Weekend(self.from_on, frozenset(self.weekdays), self.source)


class ListedYear(Declaration):
    """A calendar year whose holiday list was entered; any other year is announced as unknown."""

    year = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year"], condition=Q(revoked_at=None), name="year_listed_once"
            ),
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(office=None, revoked_at=None),
                name="country_year_listed_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    @property
    def span(self) -> tuple[date, date]:
        return date(self.year, 1, 1), date(self.year, 12, 31)


DayRow = Holiday | OfficeHours | Weekend | ListedYear
