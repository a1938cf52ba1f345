import lxml.html
import pytest

from shonod.ground.charter.nesting import MAX_DEPTH, refuse_depth
from shonod.ground.charter.source import Unreadable


def test_elements_may_nest_as_deep_as_a_portals_page_and_no_deeper() -> None:
    root = lxml.html.Element("div")
    node = root
    for _ in range(MAX_DEPTH - 1):
        node.append(lxml.html.Element("div"))
        node = node[0]
    refuse_depth(root, "x")
    node.append(lxml.html.Element("div"))
    with pytest.raises(Unreadable):
        refuse_depth(root, "x")
