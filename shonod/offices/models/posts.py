"""The posts of an office, who holds each from when to when, and who is away."""

from django.conf import settings
from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models.office import Office
from shonod.offices.states import HoldingKind, Role


class Post(models.Model):
    """A seat in an office. Case work belongs to posts; people come and go.

    Its title never changes, so that what was done in it can be told under it for ever; an office
    that renames a post closes it and adds another. `closed_on`: from that day on there is none.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts")
    title = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices)
    superior = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Leave(models.Model):
    """An officer is away, from all posts he holds, from `from_on` to `until_on` (both included),
    or until the day before `back_on` when he came back sooner."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="leaves")
    from_on = models.DateField()
    until_on = models.DateField()
    back_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__gte=models.F("from_on")),
                name="leave_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.officer}: {self.from_on} – {self.until_on}"


class Holding(models.Model):
    """An officer in a post, from `since_on` to `until_on` (both included; None: still there).

    `for_leave`: he covers for who is away then. `phone` and `email`: how the public reaches him in
    this post; empty, it is told what the charter prints.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    post = models.ForeignKey(Post, models.PROTECT, related_name="holdings")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="holdings")
    kind = models.CharField(max_length=10, choices=HoldingKind.choices, default=HoldingKind.REGULAR)
    since_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    for_leave = models.ForeignKey(
        Leave, models.PROTECT, null=True, blank=True, related_name="covers"
    )
    phone = models.CharField(max_length=16, blank=True, help_text="E.164, for the public")
    email = models.EmailField(blank=True, help_text="for the public")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on=None) | models.Q(until_on__gte=models.F("since_on")),
                name="holding_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.officer} – {self.post}"
