"""`{% load promises %}`: today's promise of a service, in a line."""

from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.utils.translation import get_language, gettext

from shonod.catalogue.templatetags.terms import by_day, limit_words, wording
from shonod.ground.bangla import folded
from shonod.offices.queries import Answer
from shonod.offices.states import HoldingKind
from shonod.ui.templatetags.days import day, moment, short_day
from shonod.ui.templatetags.ui import in_language
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
def today_words(answer: Answer, printed: dict[str, Any]) -> str:
    """Why somebody else answers than the charter prints; empty when he is the one it prints."""
    away = answer.asked.away
    if away:
        words = gettext("%(name)s is on leave until %(day)s.")
        return words % {"name": in_language(away, "name"), "day": day(away.away_until)}
    if answer.is_from_above:
        return gettext("Nobody holds the post today, so the post above answers.")
    if answer.sitter.kind != HoldingKind.REGULAR:
        words = gettext("In charge of the post since %(day)s.")
        return words % {"day": short_day(answer.sitter.since_on)}
    if not printed["name"] or folded(printed["name"]) == folded(answer.sitter.name):
        return ""
    words = gettext("Holds the post since %(day)s. The charter still prints: %(name)s.")
    return words % {"day": short_day(answer.sitter.since_on), "name": wording(printed, "name")}


@register.filter
def moment_line(promise: Promise) -> str:
    """The same to the minute, where the limit is in minutes or hours."""
    if promise.due is None or promise.due.due_at is None:
        return promise_line(promise)
    return gettext("Ask now: by %(when)s") % {"when": moment(promise.due.due_at)}
