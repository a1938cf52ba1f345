"""Roles of a post, ways to hold one, steps of a ladder, numbers to choose, kinds of closed day."""

from dataclasses import dataclass

from django.db import models

from shonod.ground.clock import Share


class Role(models.TextChoices):
    OFFICER = "officer"
    FRONT_DESK = "front_desk"
    SUPERVISOR = "supervisor"
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


class HoldingKind(models.TextChoices):
    """Of several who sit in one post on a day the first of these answers."""

    REGULAR = "regular"
    ADDITIONAL = "additional"
    CURRENT = "current"
    COVER = "cover"


class ClosureKind(models.TextChoices):
    GENERAL = "general"
    EXECUTIVE = "executive"
    REGIONAL = "regional"
    OFFICE = "office"
    OPTIONAL = "optional"


class MeasureName(models.TextChoices):
    """What an office chooses by a number: how often a missed call is tried; for how many days a new
    contact waits; for how many days who came and called is kept; for how many a price is good."""

    CALL_TRIES = "call_tries"
    CONTACT_WAITS = "contact_waits"
    CONTACTS_KEPT = "contacts_kept"
    PRICES_GOOD = "prices_good"


@dataclass(frozen=True, slots=True)
class Span:
    """What a number is where nobody chose one, and what it may be."""

    usual: int
    least: int
    most: int


MEASURES = {
    MeasureName.CALL_TRIES: Span(3, 1, 9),
    MeasureName.CONTACT_WAITS: Span(3, 1, 14),
    MeasureName.CONTACTS_KEPT: Span(365, 30, 1825),
    MeasureName.PRICES_GOOD: Span(90, 7, 730),
}

# The holder hears of the first two; from the third on the request is late and goes up, post by
# post.
FIRST, SECOND, LATE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Steps:
    """What a Ladder says. The values here are those of an office that set none."""

    first_percent: int = 50
    second_percent: int = 80
    next_after_days: int = 3

    def level(self, share: Share, days_late: int) -> int:
        """The highest step reached: by the share of the promise's working days, or, late, by the
        working days since the due day, of which the first makes it late. 0: none yet."""
        if days_late > 0:
            return LATE + (days_late - 1) // self.next_after_days
        if share.reaches(self.second_percent):
            return SECOND
        return FIRST if share.reaches(self.first_percent) else 0
