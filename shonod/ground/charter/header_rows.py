"""The header of a table: where it starts, its columns in order, and what ends a table."""

from dataclasses import dataclass

from shonod.ground.charter import headers as h
from shonod.ground.charter.cells import Item, Row
from shonod.ground.charter.headings import (
    DEBRIS,
    DEPARTMENT,
    MISSION,
    TITLE,
    VISION,
    Heading,
    heading_of,
)

# The columns of a table of grievance tiers.
_TIER = {h.NO, h.WHEN, h.WHOM, h.ADDRESS, h.TIME}


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, in order. `end`: place of the first item below the header."""

    kinds: tuple[str, ...]
    texts: tuple[str, ...]
    end: int
    rows: bool

    def asks_for_name(self, kind: str) -> bool | None:
        return h.asks_for_name(self.texts[self.kinds.index(kind)]) if kind in self.kinds else None


def header_at(items: list[Item], place: int) -> Header | None:
    """The header that starts at items[place]; None where none does."""
    item = items[place]
    if isinstance(item, Row):
        return _row_header(items, place, item)
    if len(item.text) > 160 or h.kind_of(item.text) not in (h.NO, h.NAME, h.WHEN):
        return None
    return _stream_header(items, place)


def _row_header(items: list[Item], place: int, row: Row) -> Header | None:
    texts = [cell.text for cell in row.cells]
    while texts and not texts[-1]:
        texts.pop()
    kinds = [h.kind_of(text) for text in texts]
    if len(texts) < 2 or len(texts) > 40 or not h.is_header(kinds):
        return None
    end = place + 1
    if end < len(items):
        below = items[end]
        if isinstance(below, Row) and _counts_up([cell.text for cell in below.cells]):
            end += 1
    return Header(h.settled(kinds), tuple(texts), end, rows=True)


def _counts_up(texts: list[str]) -> bool:
    numbers = [h.index_of(text) for text in texts if text]
    return len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1))


def _stream_header(items: list[Item], place: int) -> Header | None:
    texts, end = _header_texts(items, place)
    width = _index_run(items, end, len(texts))
    kinds = [h.kind_of(text) for text in texts]
    if len(texts) < 2 or not h.is_header(kinds) or _may_be_menu(kinds):
        return None
    if width > len(texts):
        texts += [""] * (width - len(texts))
        kinds += [None] * (width - len(kinds))
    return Header(h.settled(kinds), tuple(texts), end + width, rows=False)


def _may_be_menu(kinds: list[str | None]) -> bool:
    """Whether 'services' and 'contact' below one another are a page's menu, not two columns."""
    known = {kind for kind in kinds if kind}
    return not known & {h.NO, h.TIME, h.TIME_FEE, h.FEE, h.WHEN} and len(known) < 4


def _header_texts(items: list[Item], place: int) -> tuple[list[str], int]:
    """Header cells from `place` on; one of two paragraphs is put together again."""
    texts: list[str] = []
    seen: set[str] = set()
    half = ""
    while place < len(items) and len(texts) < 40:
        item = items[place]
        if isinstance(item, Row) or _ends_header(items, place):
            break
        text = " ".join(f"{half} {item.text}".split())
        kind = h.kind_of(text)
        if kind and {h.WHEN, h.TIME} <= seen and kind not in _TIER:
            break
        unknown = kind is None
        if unknown and texts and _is_aside(item.text):
            texts[-1] = f"{texts[-1]} {item.text}"
        elif unknown and h.is_half(item.text) and len(text) < 60:
            half = text
        elif (unknown or kind in seen - {h.OTHER}) and not _more_header(items, place + 1, seen):
            break
        else:
            texts.append(text)
            seen |= {kind} if kind else set()
            half = ""
        place += 1
    return texts, place


def _is_aside(text: str) -> bool:
    """Whether a header's paragraph is in brackets that it or the one before it opened."""
    return text.startswith("(") or (text.endswith(")") and "(" not in text)


def _ends_header(items: list[Item], place: int) -> bool:
    item = items[place]
    if isinstance(item, Row) or len(item.text) > 160 or h.index_of(item.text) is not None:
        return True
    return ends_table(heading_of(item.text), items, place)


def _more_header(items: list[Item], place: int, seen: set[str]) -> bool:
    """Whether the header goes on after a cell that it can't name: a new kind, or the index row."""
    known = seen | ({h.PAPERS, h.PLACES} if h.PAPERS_PLACES in seen else set())
    complete = h.NAME in seen and h.TIME in seen and len(seen) >= 4
    for item in items[place : place + 2]:
        if isinstance(item, Row):
            return False
        number = h.index_of(item.text)
        if number is not None:
            return number == 1
        kind = h.kind_of(item.text)
        if kind is not None and kind not in known and not complete:
            return True
    return False


def _index_run(items: list[Item], place: int, width: int) -> int:
    """How many cells '(১)', '(২)', … stand from `place` on; 0 for a lone serial."""
    count = 0
    for item in items[place : place + 40]:
        if isinstance(item, Row) or h.index_of(item.text) != count + 1:
            break
        count += 1
    return count if count >= min(3, width) else 0


def ends_table(heading: Heading | None, items: list[Item], place: int) -> bool:
    if heading is None or heading.role in (DEBRIS, TITLE):
        return False
    if heading.role == DEPARTMENT:
        below = items[place + 1] if place + 1 < len(items) else None
        return bool(heading.rest) or (below is not None and header_at(items, place + 1) is not None)
    if heading.role in (VISION, MISSION):
        return not heading.rest
    return True
