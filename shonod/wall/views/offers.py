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

Row = tuple[SafeString, str, SafeString]


def sections_of(promises: list[Promise]) -> list[tuple[Promise, list[Promise]]]:
    """Each section's first promise (which names the section), and all of its promises."""
    by_section = groupby(promises, key=lambda one: one.terms.section_number)
    groups = [list(group) for _number, group in by_section]
    return [(group[0], group) for group in groups]


def offered(board: Board, promises: list[Promise]) -> list[tuple[Terms, list[Row]]]:
    """By section, for each service: its markup before today's promise, the promise, the rest."""
    kept = _around(board, get_language() or "", get_script_prefix())
    return [
        (first.terms, [_row(promise, kept[promise.terms.pk]) for promise in group])
        for first, group in sections_of(promises)
    ]


def _row(promise: Promise, around: tuple[SafeString, SafeString]) -> Row:
    return around[0], promise_line(promise), around[1]


@lru_cache(maxsize=128)
def _around(board: Board, _language: str, _root: str) -> dict[UUID, tuple[SafeString, SafeString]]:
    # An edition never changes, so its words are drawn once for each language and address.
    return {
        terms.pk: (
            render_to_string("wall/offer_head.html", {"terms": terms}),
            render_to_string("wall/offer_tail.html", {"terms": terms}),
        )
        for terms in board.terms
    }
