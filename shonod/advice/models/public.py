"""Advice: a sheet that everybody may read."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.advice.models.kinds import Kind
from shonod.advice.models.words import Words
from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.offices.models import Office, Post


class AdviceQuerySet(models.QuerySet["Advice"]):
    def of(self, office: Office) -> "AdviceQuerySet":
        return self.filter(office=office)

    def public(self) -> "AdviceQuerySet":
        return self.filter(withdrawn_at=None)

    def stale(self, today: date) -> "AdviceQuerySet":
        """The SQL twin of `Advice.is_stale`."""
        return self.public().filter(review_on__lte=today)


class Advice(models.Model):
    """`number` is its address and stays with it. `words_en` are the English texts by name.

    Mended, it keeps no copy of what stood there before (docs/decisions/0173). `post` is its
    author's; `case` the request that it came from, which no public page tells; `once` the token of
    the form.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    number = models.PositiveIntegerField()
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="advice", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="advice")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", db_index=False)
    words = models.JSONField()
    words_en = models.JSONField(default=dict)
    is_translated = models.BooleanField(default=False)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    checked_on = models.DateField(help_text="when it was last found right")
    review_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    once = models.CharField(max_length=40)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    objects = AdviceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="advice_number_once"),
            models.UniqueConstraint(fields=["office", "once"], name="one_advice_a_form"),
        ]
        indexes = [
            models.Index(
                fields=["office", "review_on"],
                condition=Q(withdrawn_at=None),
                name="advice_to_review",
            ),
            models.Index(
                fields=["kind", "-number"], condition=Q(withdrawn_at=None), name="advice_of_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.title[:60]

    @property
    def written(self) -> Words:
        return Words.from_json(self.words)

    @property
    def title(self) -> str:
        return str(self.words["title"])

    @property
    def title_en(self) -> str:
        return str(self.words_en.get("title", ""))

    def read_in(self, language: str) -> Words:
        """In English as far as it is translated."""
        return self.written.said(self.words_en) if language == "en" else self.written

    @property
    def is_public(self) -> bool:
        return self.withdrawn_at is None

    def is_stale(self, today: date) -> bool:
        """The Python twin of `AdviceQuerySet.stale`."""
        return self.is_public and self.review_on <= today
