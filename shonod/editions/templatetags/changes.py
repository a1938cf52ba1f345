"""`{% load changes %}`: what changed between editions, in the reader's words."""

from django import template

from shonod.ground.charter.compare import Change
from shonod.ui.templatetags.days import digits, reads_bangla

register = template.Library()


@register.filter
def told(change: Change) -> str:
    """What changed, in a few words."""
    return change.said("bn" if reads_bangla() else "en")


@register.filter
def words_before(change: Change) -> str:
    return _words(change, change.before)


@register.filter
def words_after(change: Change) -> str:
    return _words(change, change.after)


def _words(change: Change, text: str | None) -> str:
    """The charter's own words; a number in the reader's digits."""
    return (digits(text) if change.column == "number" else text) or ""
