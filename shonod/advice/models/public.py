"""Advice: a sheet that everybody may read."""

from django.db import models
from django.db.models import Q

from shonod.advice.models.kinds import Kind
from shonod.advice.models.words import Words
from shonod.cases.models import Case
from shonod.cases.models.published import Published, PublishedQuerySet


class Advice(Published):
    """`number` is its address and stays with it. `words_en` are the English texts by name.

    Mended, it keeps no copy of what stood there before (docs/decisions/0173). `post` is its
    author's; `case` the request that it came from, which no public page tells; `once` the token of
    the form.
    """

    kind = models.ForeignKey(Kind, models.PROTECT, related_name="advice", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="advice")
    words = models.JSONField()
    words_en = models.JSONField(default=dict)
    is_translated = models.BooleanField(default=False)

    objects = PublishedQuerySet["Advice"].as_manager()

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
