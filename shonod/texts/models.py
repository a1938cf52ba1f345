"""Text: one message that somebody sent to the office, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.offices.models import Office
from shonod.texts.states import FOR_AN_OFFICER, Meaning


class Text(models.Model):
    """`once` is what a message that the gateway brings twice is known by. `answer` waits until
    `answered_at`, and no longer than `answer_by`; `held_until`: a worker has it in hand.
    What is for an officer is open until `settled_at`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    once = models.CharField(max_length=64, unique=True)
    sender = models.CharField(max_length=32, help_text="E.164 where it is a number")
    text = models.TextField()
    received_at = models.DateTimeField()
    meaning = models.CharField(max_length=8, choices=[(one, one) for one in Meaning])
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="texts")
    answer = models.TextField(blank=True)
    answer_by = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    held_until = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["office", "received_at"],
                condition=Q(meaning__in=sorted(FOR_AN_OFFICER), settled_at=None),
                name="text_for_an_officer",
            ),
            models.Index(
                fields=["received_at"],
                condition=~Q(answer="") & Q(answered_at=None),
                name="text_unanswered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.received_at} {self.meaning}"
