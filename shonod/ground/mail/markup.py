"""HTML as the text that a reader would see."""

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import nh3

from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from lxml.html import HtmlElement, fragment_fromstring
else:
    fragment_fromstring = on_first_call("lxml.html", "fragment_fromstring")

_KEPT = {
    *("p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "table", "blockquote", "hr"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "a"),
}
_DROPPED = {"script", "style", "head", "title", "noscript", "template", "svg", "iframe"}
_BREAKS = {"p", "div", "br", "tr", "hr", "ul", "ol", "table", "pre", "blockquote"} | {
    f"h{level}" for level in range(1, 7)
}
_TAGS = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"[ \t\r\f\v\xa0]+")
_LINES = re.compile(r"\n{3,}")
LARGEST_PAGE = 2_000_000


def text_of_page(page: str) -> str:
    """Paragraphs and list items on lines of their own, quotes with '> ' before them, the address of
    a link behind its words. What is hidden by style alone is text too."""
    safe = nh3.clean(
        page[:LARGEST_PAGE],
        tags=_KEPT,
        clean_content_tags=_DROPPED,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )
    if not safe.strip():
        return ""
    lines: list[str] = [""]
    _write(fragment_fromstring(safe, create_parent="div"), lines)
    tidy = [_SPACE.sub(" ", line).strip() for line in lines]
    text = _LINES.sub("\n\n", "\n".join(tidy)).strip()
    # Deeper than the reader goes there may be words, too.
    return text or _SPACE.sub(" ", unescape(_TAGS.sub(" ", safe))).strip()


def _write(element: "HtmlElement", lines: list[str]) -> None:
    """Walks by hand, with a list for a stack: a page may nest deeper than Python calls."""
    todo: list[tuple[str, Any, int]] = [("in", element, 0)]
    while todo:
        kind, one, depth = todo.pop()
        match kind:
            case "text":
                _say(one, lines, depth)
            case "out":
                _end(one, lines, depth)
            case _:
                _begin(one.tag, lines, depth)
                todo.extend(reversed(_inside(one, depth)))


def _inside(element: "HtmlElement", depth: int) -> list[tuple[str, Any, int]]:
    """What stands between the element's beginning and its end, in order."""
    inner = depth + (element.tag == "blockquote")
    found: list[tuple[str, Any, int]] = [("text", element.text or "", inner)]
    for child in element:
        found += [("in", child, inner), ("text", child.tail or "", inner)]
    return [*found, ("out", element, depth)]


def _begin(tag: str, lines: list[str], depth: int) -> None:
    if tag == "li":
        lines.append(f"{'> ' * depth}• ")
    elif tag in _BREAKS:
        lines.append("> " * depth)


def _say(text: str, lines: list[str], depth: int) -> None:
    if not text:
        return
    plain = text.replace("\n", " ")
    if depth and lines[-1].strip("> ") == "" and not lines[-1].startswith(">"):
        lines[-1] = "> " * depth
    lines[-1] += plain


def _end(element: "HtmlElement", lines: list[str], depth: int) -> None:
    tag = element.tag
    if tag == "a":
        address = element.get("href") or ""
        if address and address not in lines[-1]:
            lines[-1] += f" ({address})"
    elif tag in ("td", "th"):
        lines[-1] += "  "
    elif tag in _BREAKS and tag != "br":
        lines.append("> " * depth)
        if tag in ("p", "blockquote", "table", "ul", "ol"):
            lines.append("> " * depth)
