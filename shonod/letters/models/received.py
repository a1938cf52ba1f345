"""Received: a line of the receipt register (ডায়েরি)."""

from django.conf import settings
from django.db import models

from shonod.cases.models import Case
from shonod.ground.bangla import folded
from shonod.ground.ids import uuid7
from shonod.ground.memos import Memo, memo_key, read_memo
from shonod.letters.models.found import search_key
from shonod.letters.states import Fate
from shonod.offices.models import Office


class Received(models.Model):
    """A paper that came in. `year` and `number` are its place in the register; nothing is deleted
    from it. `received_at` is when the clock of a case made of it begins. Scans are attachments
    whose `draft` is this row's id, until and after a case has them.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    received_on = models.DateField()
    received_at = models.DateTimeField()
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    kind = models.CharField(max_length=12)
    way = models.CharField(max_length=8)
    memo_number = models.CharField(max_length=60, blank=True)
    memo_key = models.CharField(max_length=60, blank=True)
    memo_on = models.DateField(null=True, blank=True)
    sender_office = models.CharField(max_length=200)
    sender_key = models.CharField(max_length=200)
    sender_post = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    email = models.EmailField(blank=True)
    subject = models.TextField()
    pages = models.PositiveSmallIntegerField(default=1)
    addressed_to = models.CharField(max_length=120, blank=True)
    search_key = models.TextField()

    fate = models.CharField(max_length=10, default=Fate.OPEN)
    fate_reason = models.TextField(blank=True)
    fate_at = models.DateTimeField(null=True, blank=True)
    fate_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="papers")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "number"], name="receipt_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(received_at__lte=models.F("entered_at")),
                name="papers_come_before_they_are_entered",
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "id"], condition=models.Q(fate="open"), name="papers_open"
            ),
            models.Index(fields=["office", "received_on"], name="papers_by_day"),
            models.Index(fields=["office", "memo_key"], name="papers_by_memo"),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"

    @property
    def memo(self) -> Memo:
        return read_memo(self.memo_number)

    @property
    def is_open(self) -> bool:
        return self.fate == Fate.OPEN

    def set_keys(self) -> None:
        """What the paper is found by, after its words were set."""
        self.memo_key = memo_key(self.memo_number)
        self.sender_key = folded(self.sender_office)
        self.search_key = search_key(
            self.memo_number, self.sender_office, self.sender_post, self.subject
        )
