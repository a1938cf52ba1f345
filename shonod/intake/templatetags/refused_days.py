"""Why a wished day can't be agreed on, and which days would do, in the reader's language."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from shonod.ground.clock import AgreedDateOutside, Due
from shonod.ui.templatetags import days


def day_refused(refusal: AgreedDateOutside, day: date, promise: Due | None, *, at: datetime) -> str:
    """`promise` is the clock's own for what is received `at`; None where it names no day."""
    first = days.short_day(promise.day_zero_on if promise else at)
    last = days.short_day(promise.due_on) if promise else ""
    words = {
        "closed_day": _("The office is closed on %(day)s. Choose a working day"),
        "after_limit": _("%(day)s is after the charter’s limit. The last day is %(last)s"),
        "before_day_zero": _("%(day)s has passed or is too early. The first day is %(first)s"),
    }
    sentence = words.get(refusal.why, _("The charter of this service lets no day be agreed"))
    if refusal.why == "closed_day" and last:
        sentence = _("The office is closed on %(day)s. Choose a working day until %(last)s")
    return sentence % {"day": days.day(day), "first": first, "last": last}
