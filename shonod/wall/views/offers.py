"""The list of services by section, each with today's promise in a line."""

from itertools import groupby

from shonod.catalogue.models import Terms
from shonod.wall.queries import Promise
from shonod.wall.templatetags.promises import promise_line


def sections_of(promises: list[Promise]) -> list[tuple[Promise, list[Promise]]]:
    """Each section's first promise (which names the section), and all of its promises."""
    by_section = groupby(promises, key=lambda one: one.terms.section_number)
    groups = [list(group) for _number, group in by_section]
    return [(group[0], group) for group in groups]


def offered(promises: list[Promise]) -> tuple[tuple[Terms, tuple[tuple[Terms, str], ...]], ...]:
    """By section: its first terms, and each service's terms with today's promise."""
    return tuple(
        (first.terms, tuple((promise.terms, promise_line(promise)) for promise in group))
        for first, group in sections_of(promises)
    )
