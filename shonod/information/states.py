"""Words of the room: kinds of fact, and what is refused."""

from dataclasses import dataclass
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


class FactKind(models.TextChoices):
    """Of the first three an office has one at a time, the newest; of the others many."""

    ADDRESS = "address", pgettext_lazy("of an office", "Address")
    WAY = "way", _("How to come")
    PIN = "pin", _("Place on the map")
    DOCUMENT = "document", _("Document")
    NOTICE = "notice", _("Notice")


ONE_AT_A_TIME = (FactKind.ADDRESS, FactKind.WAY, FactKind.PIN)


@dataclass(frozen=True, slots=True)
class LawLimits:
    """What the Right to Information Act says of time and cost. The values here are those of the
    Act of 2009 and its rules, for an office that was told no other (docs/decisions/0175).

    The first two and `refusal_days` are working days, `appeal_days` and `decision_days` calendar
    days; `page_fee` is taka for a copied page.
    """

    usual_days: int = 20
    others_days: int = 30
    urgent_hours: int = 24
    refusal_days: int = 10
    appeal_days: int = 30
    decision_days: int = 15
    page_fee: int = 2


class NotPublic(Refusal):
    """The answer was withdrawn: it is mended or reviewed no more."""

    code = "not_public"
