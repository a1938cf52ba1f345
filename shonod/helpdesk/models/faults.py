"""Fault: a request that is about something broken; who goes there, what is used, what it was."""

from django.conf import settings
from django.db import models

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.helpdesk.models.devices import Device
from shonod.helpdesk.models.setup import Charge, KnownFault
from shonod.helpdesk.states import Part, Payer, Way
from shonod.offices.models import Office


class SharedCause(models.Model):
    """One cause of many faults, such as a cut cable: answered together, once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="shared_causes")
    title = models.CharField(max_length=160)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Fault(models.Model):
    """What the help desk knows of a case. `works_at`: when the office said that it works again,
    which holds for the closing before it alone."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="fault")
    office = models.ForeignKey(Office, models.PROTECT, related_name="faults")
    device = models.ForeignKey(Device, models.PROTECT, null=True, related_name="faults")
    known = models.ForeignKey(KnownFault, models.PROTECT, null=True, related_name="+")
    way = models.CharField(max_length=8, choices=Way.choices, blank=True)
    shared = models.ForeignKey(SharedCause, models.PROTECT, null=True, related_name="faults")
    works_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.case_id)


class Visit(models.Model):
    """Somebody goes there on a day; `found` is what he writes afterwards."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    fault = models.ForeignKey(Fault, models.CASCADE, related_name="visits")
    on = models.DateField()
    part = models.CharField(max_length=9, choices=Part.choices, default=Part.ANY)
    place = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    planned_at = models.DateTimeField()
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    done_at = models.DateTimeField(null=True, blank=True)
    found = models.TextField(blank=True)
    off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["office", "on"], name="visits_of_a_day")]

    def __str__(self) -> str:
        return f"{self.on} {self.place}"

    @property
    def is_settled(self) -> bool:
        return self.done_at is not None or self.off_at is not None


class Used(models.Model):
    """A part that went into a repair, at the price and by the payer of its day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fault = models.ForeignKey(Fault, models.CASCADE, related_name="used")
    charge = models.ForeignKey(Charge, models.PROTECT)
    quantity = models.PositiveSmallIntegerField()
    price = models.DecimalField(max_digits=9, decimal_places=2)
    payer = models.CharField(max_length=8, choices=Payer.choices)
    once = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.quantity} {self.charge_id}"

    @property
    def cost(self) -> object:
        return self.price * self.quantity
