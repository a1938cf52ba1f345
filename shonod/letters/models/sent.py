"""Letter: an official letter, first a draft, then a line of the issue register. Dispatch: how it
went out."""

from django.conf import settings
from django.db import models

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.ground.memos import Memo, memo_key, read_memo
from shonod.letters.models.found import search_key
from shonod.letters.models.received import Received
from shonod.letters.states import GAP
from shonod.offices.models import Office


class Letter(models.Model):
    """A draft while it has no `number`; afterwards its words, signatory and file stay as they are,
    and the ledger holds the file's hash. `recipient` and `copies` are lines. `version` grows with
    each change of the draft. The file is the attachment whose `draft` is this row's id.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    kind = models.CharField(max_length=16)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="letters")
    answers = models.ForeignKey(Received, models.PROTECT, null=True, related_name="letters")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )

    memo_number = models.CharField(max_length=60, blank=True)
    memo_key = models.CharField(max_length=60, blank=True)
    dated_on = models.DateField()
    recipient = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    reference = models.TextField(blank=True)
    body = models.TextField(blank=True)
    copies = models.TextField(blank=True)
    search_key = models.TextField(blank=True)

    year = models.PositiveSmallIntegerField(null=True)
    number = models.PositiveIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    signatory = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "year", "number"], name="issue_number_once"),
            models.UniqueConstraint(
                fields=["office", "memo_key"],
                condition=models.Q(number__isnull=False),
                name="issued_memo_once",
            ),
        ]
        indexes = [models.Index(fields=["office", "id"], name="letters_by_time")]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}" if self.number else f"draft {self.id}"

    @property
    def memo(self) -> Memo:
        return read_memo(self.memo_number)

    @property
    def is_issued(self) -> bool:
        return self.number is not None

    @property
    def lacks(self) -> str:
        """The first field that keeps the draft from being issued; '' where none does."""
        needed = ("memo_number", "recipient", "subject", "body")
        empty = [name for name in needed if not getattr(self, name).strip()]
        gaps = [name for name in (*needed, "reference") if GAP in getattr(self, name)]
        return next(iter(empty + gaps), "")

    def set_keys(self) -> None:
        """What the letter is found by, after its words were set."""
        self.memo_key = memo_key(self.memo_number)
        self.search_key = search_key(self.memo_number, self.recipient, self.subject)


class Dispatch(models.Model):
    """An issued letter went out on a day: by post, by hand, by mail. `note`: to whom, under which
    number of the post."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="dispatches")
    way = models.CharField(max_length=8)
    sent_on = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.letter} {self.way}"
