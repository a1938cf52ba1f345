"""HTML pages: their tables with merged cells and the text around, without the portal's own."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html

from shonod.ground.bangla import bangla_digits
from shonod.ground.charter import headers as h
from shonod.ground.charter.bijoy import is_bijoy_font, read_in_font, unicode_of
from shonod.ground.charter.cells import BREAK, Paragraph
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.headings import TITLE, heading_of
from shonod.ground.charter.nesting import refuse_depth
from shonod.ground.charter.source import MAX_LINES, Unreadable

Node = Any  # an lxml element

_ESCAPED = re.compile(
    r"\\u003ctable|\\u09[89a-e][0-9a-f]|<\\/t[dr]>|<table[^>]{0,300}\\\"", re.IGNORECASE
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)("?)', re.DOTALL)
_QUOTED = re.compile(r"&lt;table\b", re.IGNORECASE)
_DROPPED = frozenset(
    "script style noscript template head nav footer aside select option button input textarea "
    "iframe svg object embed canvas audio video map link meta".split()
)
_BLOCKS = frozenset(
    "p div section article main header form fieldset center blockquote pre address figure table "
    "thead tbody tfoot tr td th caption ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr body html".split()
)
_PORTAL = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|footer|sidebar|share|social|widget|"
    r"skip|accessibility|cookie|search|dropdown|carousel|slider|ticker|marquee)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)


def blocks_of_html(text: str, name: str) -> list[Block]:
    """The paragraphs and tables of a page; lines count paragraphs and rows. Raises Unreadable."""
    if _ESCAPED.search(text):
        text = "\n".join(_unescaped(text)) or text
    tree = _tree(text, name)
    if tree.find(".//table") is None and _QUOTED.search(text):
        tree = _tree("".join(str(piece) for piece in tree.itertext()), name)
    return _Page(tree).blocks


def _unescaped(text: str) -> Iterator[str]:
    """Markup that a page carries as strings of JSON, in the order it stands there."""
    for match in _STRING.finditer(text):
        if not match[2] or not ("<" in match[1] or "\\u003c" in match[1].lower()):
            continue
        try:
            yield str(json.loads(match[0], strict=False))
        except ValueError:
            continue


def _tree(text: str, name: str) -> Node:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError) as broken:
        raise Unreadable(f"{name}: no HTML that can be read ({broken})") from broken
    refuse_depth(tree, name)
    return tree


class _Page:
    """One walk over the elements of a page, in the order a reader sees them."""

    def __init__(self, tree: Node) -> None:
        self.blocks: list[Block] = []
        self.line = 0
        self.held: list[str] = []
        self.entries: Counter[Node] = Counter()
        self.tables = {table for table in tree.iter("table") if _has_header(table)}
        self.kept = {above for table in self.tables for above in table.iterancestors()}
        self._title(tree)
        self._walk(tree, False)
        self._flush()

    def _title(self, tree: Node) -> None:
        title = " ".join((tree.findtext(".//title") or "").split())
        heading = heading_of(title)
        if heading is not None and heading.role == TITLE:
            self.held.append(title)
            self._flush()

    def _walk(self, node: Node, legacy: bool) -> None:
        if node not in self.kept and node not in self.tables and _is_portals(node):
            return
        legacy = _font(node, legacy)
        if node.tag == "table" and (node in self.tables or node.find(".//table") is None):
            self._table(node, legacy)
            return
        block = node.tag in _BLOCKS
        if block or node.tag == "br":
            self._flush()
        self.held.append(self._marker(node))
        self.held.append(_read(node.text, legacy))
        for child in node:
            self._walk(child, legacy)
            self.held.append(_read(child.tail, legacy))
        if block:
            self._flush()

    def _marker(self, node: Node) -> str:
        """The serial that a browser shows before an entry of an ordered list."""
        parent = node.getparent()
        if node.tag != "li" or parent is None or parent.tag != "ol":
            return ""
        self.entries[parent] += 1
        return f"{bangla_digits(self.entries[parent])}. "

    def _count(self) -> None:
        self.line += 1
        if self.line > MAX_LINES:
            raise Unreadable(f"more than {MAX_LINES:,} paragraphs and rows are no charter")

    def _flush(self) -> None:
        text = " ".join("".join(self.held).split())
        self.held = []
        if text:
            self._count()
            self.blocks.append(Paragraph(text, self.line, self.line))

    def _table(self, table: Node, legacy: bool) -> None:
        self._flush()
        for caption in table.iterchildren("caption"):
            self.held.append(_cell_text(caption, legacy))
            self._flush()
        rows = []
        for row in _own_rows(table):
            self._count()
            rows.append(SpanRow(self.line, [_span(cell, legacy) for cell in _own_cells(row)]))
        self.blocks.append(Table(rows))


def _has_header(table: Node) -> bool:
    """Whether a table is one of services, not one that lays the page out."""
    for row in _own_rows(table):
        cells = _own_cells(row)
        if 1 < len(cells) <= 40:
            texts = [_cell_text(cell, False) for cell in cells]
            kinds = [h.kind_of(text) or h.kind_of(unicode_of(text[:160])) for text in texts]
            if h.is_header(kinds):
                return True
    return False


def _own_rows(table: Node) -> Iterator[Node]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _own_cells(row: Node) -> list[Node]:
    return list(row.iterchildren("td", "th"))


def _span(cell: Node, legacy: bool) -> Span:
    text = _cell_text(cell, legacy)
    return Span(text, _count(cell.get("colspan")), _count(cell.get("rowspan")))


def _count(value: str | None) -> int:
    """A span as browsers read it; one of 0 reaches to the table's end."""
    digits = re.match(r"\s*(\d{1,6})", value or "")
    return (int(digits[1]) or 1_000_000) if digits else 1


def _cell_text(cell: Node, legacy: bool) -> str:
    """The text of a cell; its paragraphs are parted by newlines."""
    pieces: list[str] = []
    _gather(cell, legacy, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split(BREAK))
    return "\n".join(line for line in lines if line)


def _gather(node: Node, legacy: bool, pieces: list[str]) -> None:
    legacy = _font(node, legacy)
    apart = BREAK if node.tag in _BLOCKS or node.tag == "br" else ""
    pieces += [apart, _read(node.text, legacy)]
    for child in node:
        if child.tag not in _DROPPED and not _HIDDEN.search(child.get("style") or ""):
            _gather(child, legacy, pieces)
        pieces.append(_read(child.tail, legacy))
    pieces.append(apart)


def _read(text: str | None, legacy: bool) -> str:
    return read_in_font(text or "", legacy)


def _font(node: Node, legacy: bool) -> bool:
    """Whether text in `node` is typed in a Bijoy font, by the nearest font that is named."""
    style = _FONT.search(node.get("style") or "")
    face = node.get("face") or (style[1] if style else "")
    return is_bijoy_font(face) if face else legacy


def _is_portals(node: Node) -> bool:
    """Whether an element is the portal's own: menus, footers, what is hidden, lists of links."""
    if node.tag in _DROPPED or _HIDDEN.search(node.get("style") or ""):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('role') or ''}"
    if node.tag not in ("html", "body") and _PORTAL.search(names):
        return True
    return node.tag in ("ul", "ol") and _is_menu(node)


def _is_menu(node: Node) -> bool:
    links = list(node.iter("a"))
    whole = len("".join(node.itertext()).split())
    linked = len("".join(link.text_content() for link in links).split())
    return len(links) > 2 and linked * 10 >= whole * 9
