"""Days and hours as dated rows. A row without an office holds for the whole country."""

from datetime import timedelta

from django.db import models

from shonod.ground import clock
from shonod.ground.ids import uuid7
from shonod.offices.models.office import Office
from shonod.offices.states import ClosureKind


class Holiday(models.Model):
    """A declaration: the days closed, half-closed, or (`works`) made working days by a swap.

    `opens`/`closes` are set only for a half day and give that day's hours.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=10, choices=ClosureKind.choices)
    from_on = models.DateField()
    until_on = models.DateField()
    works = models.BooleanField(default=False)
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    order_number = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=300)
    declared_on = models.DateField(null=True, blank=True)
    confirmed = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__gte=models.F("from_on")),
                name="holiday_ends_after_start",
            )
        ]
        indexes = [models.Index(fields=["from_on"], name="holiday_by_day")]

    def __str__(self) -> str:
        return f"{self.from_on} {self.name}"

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


class OfficeHours(models.Model):
    """Opening hours from a day on; `breaks` is a list of ["13:00", "13:30"]; a later row wins."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    weekdays = models.JSONField(null=True, help_text="Monday 0 … Sunday 6; null: all")
    opens = models.TimeField()
    closes = models.TimeField()
    breaks = models.JSONField(default=list)
    source = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"{self.from_on} {self.opens}–{self.closes}"

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


class Weekend(models.Model):
    """The weekly closed days from `from_on` on, Monday 0 … Sunday 6."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True)
    from_on = models.DateField()
    weekdays = models.JSONField()
    source = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"{self.from_on} {self.weekdays}"

    def declared(self) -> clock.Weekend:
        """The row as the clock takes it."""
        return clock.Weekend(self.from_on, frozenset(self.weekdays), self.source)


class ListedYear(models.Model):
    """A calendar year whose holiday list was entered; any other year is announced as unknown."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True)
    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "year"], name="year_listed_once"),
            models.UniqueConstraint(
                fields=["year"], condition=models.Q(office=None), name="country_year_listed_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)
