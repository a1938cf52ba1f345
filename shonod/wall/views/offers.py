"""The list of services: what an edition says of each, kept, around today's promise."""

from functools import lru_cache
from itertools import groupby
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from shonod.catalogue.models import Terms
from shonod.wall.queries import Board, Promise
from shonod.wall.templatetags.promises import promise_line

FRAGMENTS = ("wall/offer_head.html", "wall/offer_chips.html", "wall/offer_ask.html")
Row = tuple[SafeString, str, SafeString, SafeString]


def sections_of(promises: list[Promise]) -> list[tuple[Promise, list[Promise]]]:
    """Each section's first promise (which names the section), and all of its promises."""
    by_section = groupby(promises, key=lambda one: one.terms.section_number)
    groups = [list(group) for _number, group in by_section]
    return [(group[0], group) for group in groups]


def offered(board: Board, promises: list[Promise]) -> list[tuple[Terms, list[Row]]]:
    """By section, for each service: its heading, today's promise, its chips, the way to ask."""
    kept = _around(board, get_language() or "", get_script_prefix())
    return [
        (first.terms, [_row(promise, kept[promise.terms.pk]) for promise in group])
        for first, group in sections_of(promises)
    ]


def _row(promise: Promise, around: tuple[SafeString, ...]) -> Row:
    head, chips, ask = around
    return head, promise_line(promise), chips, ask


@lru_cache(maxsize=128)
def _around(board: Board, _language: str, _root: str) -> dict[UUID, tuple[SafeString, ...]]:
    # An edition never changes, so its words are drawn once for each language and address.
    return {
        terms.pk: tuple(render_to_string(name, {"terms": terms}) for name in FRAGMENTS)
        for terms in board.terms
    }
