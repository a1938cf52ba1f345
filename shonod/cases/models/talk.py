"""What is said on a case: messages, files, ready-made replies, and who is looking."""

from django.conf import settings
from django.db import models

from shonod.cases.models.case import Case
from shonod.cases.states import Scan
from shonod.ground.ids import uuid7
from shonod.ledger.states import ActorKind
from shonod.offices.models import Office


class Message(models.Model):
    """A line between requester and office; an internal note when `is_internal`.

    `once` is the token of the form it was sent with: sent twice, it is kept once.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="messages", db_index=False)
    at = models.DateTimeField()
    author_kind = models.CharField(max_length=10, choices=[(k, k) for k in ActorKind])
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False)
    text = models.TextField()
    is_internal = models.BooleanField(default=False)
    once = models.CharField(max_length=40, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "once"], name="one_message_a_form"),
        ]
        indexes = [models.Index(fields=["case", "at"], name="message_of_case")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.at}"


class Attachment(models.Model):
    """A file that passed the gate. `path` is random, below DATA_DIR; `name` is what it was called.

    Before a case exists the file belongs to the draft named by `draft`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="attachments")
    message = models.ForeignKey(Message, models.CASCADE, null=True, related_name="attachments")
    draft = models.UUIDField(null=True, db_index=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=80, help_text="media type, found from the content")
    size = models.PositiveIntegerField(help_text="bytes as stored")
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=80)
    from_requester = models.BooleanField(default=True)
    scan = models.CharField(max_length=8, choices=[(s, s) for s in Scan], default=Scan.NOT_YET)
    added_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_held_back(self) -> bool:
        """Nobody gets it any more."""
        return self.scan == Scan.HARMFUL


class ReplyTemplate(models.Model):
    """A ready-made reply that an officer starts from."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    title = models.CharField(max_length=120)
    text = models.TextField()
    text_en = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class Viewing(models.Model):
    """An officer has this case open, as of `seen_at`."""

    office = models.ForeignKey(Office, models.PROTECT)
    case = models.ForeignKey(Case, models.CASCADE)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "officer"], name="one_look_each")]

    def __str__(self) -> str:
        return f"{self.officer_id} {self.case_id}"
