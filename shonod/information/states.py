"""Words of the room: kinds of fact, and what is refused."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# The kind of work that services are bound to.
WORK = "information"
# The alarm of the desk's first page: published answers whose day of review has come.
ALARM = "answers_stale"
# The service that the Right to Information Act gives, beside those of the charter: its code.
BY_LAW = "RTI"
# When an answer is looked at again, unless its author says another day.
REVIEW_AFTER = timedelta(days=180)


class FactKind(models.TextChoices):
    """Of the first three an office has one at a time, the newest; of the others many."""

    ADDRESS = "address", pgettext_lazy("of an office", "Address")
    WAY = "way", _("How to come")
    PIN = "pin", _("Place on the map")
    DOCUMENT = "document", _("Document")
    NOTICE = "notice", _("Notice")
    DESIGNATED = "designated", _("Designated officer for information")
    APPELLATE = "appellate", _("Appellate authority for information")
    COMMISSION = "commission", _("Information Commission")


# Whom the Right to Information Act names.
OF_THE_LAW = (FactKind.DESIGNATED, FactKind.APPELLATE, FactKind.COMMISSION)
ONE_AT_A_TIME = (FactKind.ADDRESS, FactKind.WAY, FactKind.PIN, *OF_THE_LAW)


class Pace(models.TextChoices):
    """Which limit of the Act a request runs under (section 9)."""

    USUAL = "usual", _("Information that the office has")
    OTHERS = "others", _("Other units or persons are concerned")
    URGENT = "urgent", _("Life and death, arrest, or release from prison")


class Way(models.TextChoices):
    """How the information is wanted (form Ka)."""

    WRITTEN = "written", pgettext_lazy("information is wanted", "Written or printed")
    COPY = "copy", pgettext_lazy("information is wanted", "Photocopy")
    EMAIL = "email", pgettext_lazy("information is wanted", "By e-mail")
    DISC = "disc", pgettext_lazy("information is wanted", "On a disc")
    SEEN = "seen", pgettext_lazy("information is wanted", "To look at in the office")


@dataclass(frozen=True, slots=True)
class FormKa:
    """What a request under the Act says beside who asks for what (form Ka of its rules)."""

    address: str
    pace: Pace = Pace.USUAL
    way: Way = Way.WRITTEN
    parents: str = ""
    permanent_address: str = ""
    receiver: str = ""
    helped_by: str = ""


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
