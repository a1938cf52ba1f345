"""Kinds of entry, how an entry stands, what a revision did, and what is refused."""

from enum import StrEnum

from django.db import models
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal

# The alarm of the desk's first page: entries whose case could not be opened.
ALARM = "plan_trouble"


class Kind(models.TextChoices):
    TRAINING = "training", pgettext_lazy("kind of planned work", "training")
    VISIT = "visit", pgettext_lazy("kind of planned work", "visit")
    MEETING = "meeting", pgettext_lazy("kind of planned work", "meeting")
    OTHER = "other", pgettext_lazy("kind of planned work", "other")


class Revised(models.TextChoices):
    ADDED = "added", pgettext_lazy("revision of a plan", "added")
    CHANGED = "changed", pgettext_lazy("revision of a plan", "changed")
    MOVED = "moved", pgettext_lazy("revision of a plan", "moved to another time")
    CANCELLED = "cancelled", pgettext_lazy("revision of a plan", "cancelled")


class Standing(StrEnum):
    """How an entry stands. MISSED: its time was over when the plan was approved."""

    PLANNED = "planned"
    MISSED = "missed"
    TROUBLE = "trouble"
    OPEN = "open"
    LATE = "late"
    DONE = "done"
    ENDED = "ended"
    CANCELLED = "cancelled"


class PlanThere(Refusal):
    """The office has a plan of that fiscal year already."""

    code = "plan_there"


class PlanEmpty(Refusal):
    """A plan without an entry can't be approved."""

    code = "plan_empty"


class EntrySettled(Refusal):
    """Its case is open, or it is cancelled: the entry changes no more."""

    code = "entry_settled"


class NoPromise(Refusal):
    """The charter in force on the entry's day promises its service no more."""

    code = "no_promise"
