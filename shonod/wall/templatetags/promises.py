"""`{% load promises %}`: today's promise of a service, in a line."""

from datetime import date
from functools import lru_cache

from django import template
from django.utils.translation import get_language, gettext

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
    on = due.due_on if promise.starts_later or not promise.is_on_the_spot else None
    return _line(on, promise.today, promise.is_on_the_spot, due.instant, get_language() or "")


@lru_cache(maxsize=1024)
def _line(on: date | None, today: date, on_the_spot: bool, instant: bool, _language: str) -> str:
    """The words for a due day, the same for every service that has it; `on` None: at once."""
    if on is None:
        return gettext("Ask today: on the spot")
    if on_the_spot:
        return gettext("On the spot, when the office opens: %(day)s") % {"day": day(on)}
    words = gettext("Ask today: %(by)s")
    if instant:
        words = gettext("Ask today: on the spot where possible, otherwise %(by)s")
    return words % {"by": by_day(on, today)}


@register.filter
def moment_line(promise: Promise) -> str:
    """The same to the minute, where the limit is in minutes or hours."""
    if promise.due is None or promise.due.due_at is None:
        return promise_line(promise)
    return gettext("Ask now: by %(when)s") % {"when": moment(promise.due.due_at)}
