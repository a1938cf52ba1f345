"""How deep the elements of a document may lie in one another."""

from typing import Any

from shonod.ground.charter.source import Unreadable

MAX_DEPTH = 150


def refuse_depth(root: Any, name: str) -> None:
    """Raises Unreadable where elements of the lxml tree nest deeper than any charter's."""
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in node]
        if not level:
            return
    raise Unreadable(f"{name}: elements nested more than {MAX_DEPTH} deep are no charter")
