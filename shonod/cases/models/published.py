"""What an office tells everybody and looks at again: the base of the rows of rooms that publish."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, Self, TypeVar

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models import Office, Post

Row = TypeVar("Row", bound="Published")


SIZE = 25
# More digits than any office publishes.
LONGEST_MARK = 9


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Part of a list; `after` is the mark to go on from ('': nothing there)."""

    rows: list[Row]
    after: str


class PublishedQuerySet(models.QuerySet[Row]):
    def of(self, office: Office) -> Self:
        return self.filter(office=office)

    def public(self) -> Self:
        return self.filter(withdrawn_at=None)

    def stale(self, today: date) -> Self:
        """The SQL twin of `Published.is_stale`."""
        return self.public().filter(review_on__lte=today)

    def page(self, *, after: str = "", size: int = SIZE) -> Page[Row]:
        """The newest beyond a mark, without counting them. Raises ValueError for no mark."""
        newest = self.order_by("-number")
        if after:
            if not (after.isascii() and after.isdecimal() and len(after) <= LONGEST_MARK):
                raise ValueError(after)
            newest = newest.filter(number__lt=int(after))
        rows = list(newest[: size + 1])
        last = str(rows[size - 1].number) if len(rows) > size else ""
        return Page(rows[:size], last)


class Published(models.Model):
    """`number` is its address and stays with it; `post` is its author's; `once` the token of the
    form.

    Mended, it keeps no copy of what stood there before: what should not have been published must
    not be kept either (docs/decisions/0173).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    number = models.PositiveIntegerField()
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", db_index=False)
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

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        return self.withdrawn_at is None

    def is_stale(self, today: date) -> bool:
        """The Python twin of `PublishedQuerySet.stale`."""
        return self.is_public and self.review_on <= today
