"""`{% load changes %}`: what changed between editions, in the reader's words."""

from collections.abc import Mapping

from django import template

from shonod.catalogue.templatetags.terms import limit_words
from shonod.ground.charter.compare import Change
from shonod.ground.charter.times import reading_of
from shonod.ui.templatetags.days import digits, reads_bangla

register = template.Library()


@register.filter
def told(change: Change) -> str:
    """What changed, in a few words."""
    return change.said("bn" if reads_bangla() else "en")


@register.filter
def words_before(change: Change, english: Mapping[str, str]) -> str:
    return _words(change, change.before, english)


@register.filter
def words_after(change: Change, english: Mapping[str, str]) -> str:
    return _words(change, change.after, english)


@register.filter
def in_english(text: str, english: Mapping[str, str]) -> str:
    """The words as the reader reads them: English where the editions have it."""
    return text if reads_bangla() else english.get(text, text)


def _words(change: Change, text: str | None, english: Mapping[str, str]) -> str:
    """The charter's own words; a number in the reader's digits, and a limit without English as
    the clock counts it."""
    if not text or change.column == "number":
        return digits(text or "")
    said = in_english(text, english)
    if said == text and change.column == "time_limit" and not reads_bangla():
        return limit_words(reading_of(text).limit) or text
    return said
