"""`{% load finding %}`: a result in the reader's language."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from shonod.finding.models import Entry
from shonod.finding.queries.shown import Piece
from shonod.finding.states import kinds

register = template.Library()


@register.filter
def marked_up(pieces: Iterable[Piece]) -> SafeString:
    """Pieces of a text, escaped, those found in `<mark>`."""
    parts = (
        format_html("<mark>{}</mark>", text) if is_found else text for text, is_found in pieces
    )
    return format_html_join("", "{}", ((part,) for part in parts))


@register.filter
def kind_label(entry: Entry) -> str:
    """What the entry is called; '' where no room offers its kind any more."""
    kind = kinds().get(entry.kind)
    return str(kind.label) if kind else ""
