"""Places on a lower room's pages that the rooms above it fill with templates of their own.

A room says what it puts where in its `AppConfig.ready`; the page names the place with
`{% slot "desk_menu" %}` and knows no room above it. See docs/decisions/0110.
"""

from bisect import insort
from collections import defaultdict
from enum import StrEnum


class Slot(StrEnum):
    """Where, and what a template finds there beside the page's own context."""

    DESK_SEARCH = "desk_search"
    """The one field at the top of every page of the desk. `desk`, `root`."""
    DESK_MENU = "desk_menu"
    """Links of the officer's menu to the day's work. `desk`, `office`, `root`."""
    DESK_OFFICE = "desk_office"
    """Links of the same menu to what the office arranges once. `desk`, `office`, `root`."""
    DESK_FIRST = "desk_first"
    """Above today's piles: what is wrong or waits. `desk`, `office` with its `alarms`."""
    DESK_CASE = "desk_case"
    """Below what is asked, on a case at the desk. `desk`, `case`."""
    TAKEN = "taken"
    """At the counter, after a request was taken: who will hear of it. `desk`, `contact`, `case`."""
    TRACK = "track"
    """Below what happened, on the requester's page. `case`, `code`, `is_proven`."""
    SERVICE = "service"
    """On a service's public page, below how to ask. `office`, `terms`."""
    SEARCH = "search"
    """Below what a search found, also where that is nothing: how to ask. `office`, `words`."""
    FOOTER = "footer"
    """List items among the links at the foot of every page of an office. `office`, `root`."""


_FILLED: dict[Slot, list[tuple[int, str]]] = defaultdict(list)


def fill(slot: Slot, template: str, *, order: int) -> None:
    """Put a template into a slot; lower orders come first. Said twice, it is there once."""
    if (order, template) not in _FILLED[slot]:
        insort(_FILLED[slot], (order, template))


def templates_in(slot: Slot) -> list[str]:
    """Names of the templates of a slot, in their order."""
    return [template for _order, template in _FILLED[slot]]
