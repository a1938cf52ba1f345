"""Why something was found, to be shown: its text in pieces, those that say so marked."""

from collections.abc import Collection
from typing import NamedTuple

from shonod.ground.words.spelling import Word, words_in

# As much of a text as two lines of a phone's screen hold, with room to its left for the start.
_LENGTH, _BEFORE = 220, 60


class Piece(NamedTuple):
    """A run of a text; whoever shows it escapes it as any other text."""

    text: str
    is_found: bool


def marked(text: str, keys: Collection[str]) -> list[Piece]:
    """The text in pieces."""
    return _pieces(text, _spans(text, keys))


def excerpt(text: str, keys: Collection[str]) -> list[Piece]:
    """The part of the text around the most words found close together, from the start of a word."""
    spans = _spans(text, keys)
    if len(text) <= _LENGTH or not spans:
        return _pieces(_cut(text, 0, _LENGTH), [span for span in spans if span[1] <= _LENGTH])
    first = max(
        (start for start, _ in spans),
        key=lambda start: sum(start <= other < start + _LENGTH - _BEFORE for other, _ in spans),
    )
    begin = text.rfind(" ", 0, max(first - _BEFORE, 0) + 1) + 1 if first > _BEFORE else 0
    part = _cut(text, begin, _LENGTH)
    lead = "… " if begin else ""
    moved = [(a - begin + len(lead), b - begin + len(lead)) for a, b in spans if a >= begin]
    shown = lead + part
    return _pieces(shown, [span for span in moved if span[1] <= len(shown)])


def _cut(text: str, begin: int, length: int) -> str:
    part = text[begin : begin + length]
    if begin + length >= len(text):
        return part
    return f"{part.rpartition(' ')[0] or part} …"


def _spans(text: str, keys: Collection[str]) -> list[tuple[int, int]]:
    """Where the words stand, from left to right; of two that overlap the wider one."""
    spans: list[tuple[int, int]] = []
    found = [word for word in words_in(text) if word.key in keys]
    for word in sorted(found, key=_widest_first):
        if not spans or word.start >= spans[-1][1]:
            spans.append((word.start, word.end))
    return spans


def _widest_first(word: Word) -> tuple[int, int]:
    return word.start, -word.end


def _pieces(text: str, spans: Collection[tuple[int, int]]) -> list[Piece]:
    pieces, place = [], 0
    for start, end in spans:
        pieces += [Piece(text[place:start], False), Piece(text[start:end], True)]
        place = end
    pieces.append(Piece(text[place:], False))
    return [piece for piece in pieces if piece.text]
