"""Contact: somebody came to the counter or called."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.counter.states import Kind, Outcome
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Contact(models.Model):
    """`at` is when it was, `once` the token of the form that it was noted with.

    A request has the next `number` of its `year` in the office, without a gap: who holds slip 41
    and finds no such request in the log knows that it was not registered (trust.md I11).
    A missed call is open until `settled_at`; `tries` is how often it was called back in vain.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    once = models.CharField(max_length=40)
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in Kind])
    channel = models.CharField(max_length=10)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)
    name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    note = models.CharField(max_length=500, blank=True)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="contacts")
    year = models.PositiveSmallIntegerField(null=True)
    number = models.PositiveIntegerField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=12, blank=True, choices=[(one, one) for one in Outcome])
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "once"], name="one_contact_a_form"),
            models.UniqueConstraint(fields=["office", "year", "number"], name="slip_number_once"),
            models.CheckConstraint(
                condition=Q(kind=Kind.REQUEST, number__isnull=False, case__isnull=False)
                | Q(number=None) & ~Q(kind=Kind.REQUEST),
                name="requests_have_a_number",
            ),
        ]
        indexes = [
            models.Index(fields=["office", "at", "id"], name="contact_log"),
            models.Index(
                fields=["office", "at"],
                condition=Q(kind=Kind.MISSED, settled_at=None),
                name="contact_open_call",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at} {self.kind}"

    @property
    def is_open(self) -> bool:
        """A missed call that nobody has called back yet."""
        return self.kind == Kind.MISSED and self.settled_at is None
