"""Words of the room: kinds of fact, and what is refused."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal

# The kind of work that services are bound to.
WORK = "information"
# The alarm of the desk's first page: published answers whose day of review has come.
ALARM = "answers_stale"
# When an answer is looked at again, unless its author says another day.
REVIEW_AFTER = timedelta(days=180)
LONGEST_REVIEW = timedelta(days=731)


class FactKind(models.TextChoices):
    """Of the first three an office has one at a time, the newest; of the others many."""

    ADDRESS = "address", pgettext_lazy("of an office", "Address")
    WAY = "way", _("How to come")
    PIN = "pin", _("Place on the map")
    DOCUMENT = "document", _("Document")
    NOTICE = "notice", _("Notice")


ONE_AT_A_TIME = (FactKind.ADDRESS, FactKind.WAY, FactKind.PIN)


class NotPublic(Refusal):
    """The answer was withdrawn: it is mended or reviewed no more."""

    code = "not_public"


class StillPersonal(Refusal):
    """The text holds what may say who somebody is, and nobody confirmed that it may stay."""

    code = "still_personal"
