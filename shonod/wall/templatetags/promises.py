"""`{% load promises %}`: today's promise of a service, in a line."""

from django import template
from django.utils.translation import gettext

from shonod.catalogue.templatetags.terms import by_day, limit_words
from shonod.ui.templatetags.days import day, moment
from shonod.wall.queries import Promise

register = template.Library()


@register.filter
def promise_line(promise: Promise) -> str:
    """'Ask today: by Sunday, 29 November'. A limit in hours stays in words: a list of services
    is true all day, and only `moment_line` speaks of this minute."""
    due = promise.due
    if due is None or due.due_at is not None:
        return limit_words(promise.terms.limit)
    if promise.is_on_the_spot:
        if not promise.starts_later:
            return gettext("Ask today: on the spot")
        words = gettext("On the spot, when the office opens: %(day)s")
        return words % {"day": day(due.due_on)}
    words = gettext("Ask today: %(by)s")
    if due.instant:
        words = gettext("Ask today: on the spot where possible, otherwise %(by)s")
    return words % {"by": by_day(due.due_on, promise.today)}


@register.filter
def moment_line(promise: Promise) -> str:
    """The same to the minute, where the limit is in minutes or hours."""
    if promise.due is None or promise.due.due_at is None:
        return promise_line(promise)
    return gettext("Ask now: by %(when)s") % {"when": moment(promise.due.due_at)}
