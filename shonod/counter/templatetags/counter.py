"""`{% load counter %}`: services, dates and outcomes as the counter says them."""

from datetime import time

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from shonod.catalogue.models import Terms
from shonod.counter.queries import key_words
from shonod.counter.states import Outcome
from shonod.ground.clock import Due
from shonod.ui.templatetags.days import clock, day

register = template.Library()
register.filter(key_words)

_OUTCOMES: dict[str, Promise | str] = {
    Outcome.REACHED: pgettext_lazy("a missed call", "called back and spoken to"),
    Outcome.NOT_REACHED: pgettext_lazy("a missed call", "called back, not reached"),
    Outcome.REQUEST: pgettext_lazy("a missed call", "called back, became a request"),
    "": gettext_lazy("waits to be called back"),
}


@register.simple_tag
def promise_words(terms: Terms, promise: Due | None) -> str:
    """By when, in a line: 'now, or by Thursday, 26 November 2026'."""
    if promise is None:
        return _("on a day that you agree on")
    due = day(promise.due_on)
    if promise.due_at:
        due = f"{due}, {clock(promise.due_at)}"
    words = _("now, or by %(due)s") if terms.limit.instant else _("by %(due)s")
    return words % {"due": due}


@register.filter
def outcome_words(outcome: str) -> str:
    return str(_OUTCOMES[outcome])


@register.filter
def hour_words(hour: int) -> str:
    """'সকাল ৯টা' or '9 am'."""
    return clock(time(hour))
