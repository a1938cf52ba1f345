"""How a project stands, and what is refused."""

from django.db import models
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal

# The kind of work that the officer binds a service of the charter to.
WORK = "projects"


class Status(models.TextChoices):
    """UNSTATED: the source does not say; it is never guessed."""

    ONGOING = "ongoing", pgettext_lazy("a project", "under way")
    PLANNED = "planned", pgettext_lazy("a project", "planned")
    COMPLETED = "completed", pgettext_lazy("a project", "completed")
    STOPPED = "stopped", pgettext_lazy("a project", "stopped")
    UNSTATED = "unstated", pgettext_lazy("a project", "status not stated")


class CodeTaken(Refusal):
    """Another project of the office has this code."""

    code = "code_taken"


class NothingToAsk(Refusal):
    """No service of the charter answers questions on projects."""

    code = "nothing_to_ask"


class FollowingGone(Refusal):
    """The link is no longer good: never asked for, confirmed too late, or ended."""

    code = "following_gone"
