"""Mail: one message as it came, what was read out of it, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.catalogue.models import Service
from shonod.ground.ids import uuid7
from shonod.ground.mail.reason import MACHINES, Reason
from shonod.mailbox.states import Match, Pile, Receipt, State
from shonod.offices.models import Office


class Mail(models.Model):
    """`path` leads to the bytes as they came ('' when retention took them), `sha256` is theirs: the
    same bytes again are the same mail, whatever they call themselves. `validity` and `uid` are its
    place in the mailbox. `received_at`: when it reached the mailbox, never what the sender says.

    `text` is what was written, `quoted` the older mails below it. `refused`: files that the gate
    did not take, by name and code; those that it took are kept under the mail's id. `suggested`
    is the service that it seems to ask for and `clues` the words that say so. `case`: what it
    became or was put to; while it waits, the case that it seems to answer, found by `match`.
    `tries`: how often somebody began to read it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    state = models.CharField(max_length=8, choices=[(s, s) for s in State], default=State.UNREAD)
    pile = models.CharField(max_length=8, choices=[(p, p) for p in Pile], blank=True)
    reason = models.CharField(max_length=16, choices=[(r, r) for r in Reason], blank=True)

    path = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveIntegerField(help_text="bytes in the mailbox")
    validity = models.PositiveBigIntegerField()
    uid = models.PositiveBigIntegerField()
    received_at = models.DateTimeField()
    kept_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    quoted = models.TextField(blank=True)
    language = models.CharField(max_length=2, default="bn")
    refused = models.JSONField(default=list)

    suggested = models.ForeignKey(Service, models.PROTECT, null=True, db_index=False)
    clues = models.JSONField(default=list)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="mails")
    match = models.CharField(max_length=8, choices=[(m, m) for m in Match], blank=True)

    receipt = models.CharField(max_length=8, choices=[(r, r) for r in Receipt], blank=True)

    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["tries", "id"], condition=Q(state=State.UNREAD), name="mail_unread"
            ),
            models.Index(fields=["id"], condition=Q(receipt=Receipt.DUE), name="mail_receipt_due"),
            models.Index(
                fields=["office", "pile", "id"],
                condition=Q(state=State.WAITING),
                name="mail_waiting",
            ),
            models.Index(
                fields=["office", "settled_at", "id"],
                condition=Q(settled_at__isnull=False),
                name="mail_settled",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_kept(self) -> bool:
        """Are its bytes still there?"""
        return bool(self.path)

    @property
    def is_from_machine(self) -> bool:
        return self.reason in MACHINES
