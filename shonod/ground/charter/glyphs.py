"""The letters of a PDF page by place, and the words that they make."""

import ctypes
import re
from bisect import bisect_left
from collections import defaultdict
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from shonod.ground.charter.ruled import Box

# Shares of a letter's height: a gap this wide is a space, and a narrow one where PDFium made one.
# It makes others inside words, where the signs of a cluster are set back.
WIDE = 0.6
NARROW = 0.12
# What stays bare of a space that the reph of the letters before it leans into.
LEANT = 0.06
_LEANING = re.compile("র্[ক-হ]়?(?:্[ক-হ]়?)*[া-ৌ]?$")
# Consonants of a Bangla word hang on one line: any gap between two that shows is a space.
_HANGING = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df]")
HYPHEN = "\x02"
_BAND = 4.0
_MAX_BANDS = 12
_MAX_BETWEEN = 24
_REPEATED_WITHIN = 4
_LONGEST = 8


class Glyph(NamedTuple):
    """One letter; `made` says that the file lacks it and PDFium put it there."""

    text: str
    made: bool
    x: float
    y: float
    left: float
    right: float
    height: float


class Ink:
    """Where a page is written on. A browser's print gives a cluster's letters to its first shape
    alone; only the ink tells that the next ones fill the gap behind it."""

    def __init__(self, boxes: list[Box]) -> None:
        self.bands: dict[int, list[Box]] = defaultdict(list)
        for box in boxes:
            lowest = int(box.bottom // _BAND)
            for band in range(lowest, min(int(box.top // _BAND), lowest + _MAX_BANDS) + 1):
                self.bands[band].append(box)
        for within in self.bands.values():
            within.sort()

    def bare(self, left: float, right: float, y: float) -> float:
        """How much of the stretch from `left` to `right` nothing is written on."""
        band = self.bands.get(int(y // _BAND), [])
        # A sign may reach back over the letter that it follows.
        place = bisect_left(band, (left - (right - left) - _BAND,))
        bare, end = 0.0, left
        for box in band[place : place + _MAX_BETWEEN]:
            if box.left >= right:
                break
            bare += max(0.0, box.left - end)
            end = max(end, box.right)
        return bare + max(0.0, right - end)


class Glyphs:
    """All letters of a page in reading order."""

    def __init__(self, textpage: Any, count: int, ink: Ink) -> None:
        self.all: list[Glyph] = []
        self.ink = ink
        repeated = _repeated(textpage, count)
        for place in range(count):
            glyph = None if place in repeated else _glyph(textpage, place)
            if glyph is not None and glyph.made and self.all:
                # PDFium puts a space that it made anywhere: it belongs to the letter before.
                glyph = glyph._replace(x=self.all[-1].x, y=self.all[-1].y)
            self.all += [glyph] if glyph is not None else []
        self.by_height = sorted((glyph.y, place) for place, glyph in enumerate(self.all))

    def within(self, box: Box) -> str:
        """The words whose letters' middles lie in the box."""
        start = bisect_left(self.by_height, (box.bottom, -1))
        end = bisect_left(self.by_height, (box.top, -1))
        places = sorted(place for _, place in self.by_height[start:end])
        inside = [self.all[place] for place in places if box.left <= self.all[place].x <= box.right]
        return " ".join(self._joined(inside).split())

    def _joined(self, glyphs: list[Glyph]) -> str:
        text = ""
        before: Glyph | None = None
        made = False
        for glyph in glyphs:
            if glyph.made and not glyph.text.strip():
                made = True
                continue
            leant = _LEANING.search(text[-_LONGEST:]) is not None
            if before is not None and self._apart(before, glyph, made, leant):
                text += " "
            text += "-" if glyph.text == HYPHEN else glyph.text
            before, made = glyph, False
        return text

    def _apart(self, before: Glyph, glyph: Glyph, made: bool, leant: bool) -> bool:
        """Whether a space belongs between two letters that follow one another."""
        height = max(before.height, glyph.height)
        if abs(before.y - glyph.y) > height * 0.9 and glyph.left < before.right:
            return before.text not in (HYPHEN, "-")
        hanging = _HANGING.match(before.text) and _HANGING.match(glyph.text)
        least = height * (LEANT if leant else NARROW if made or hanging else WIDE)
        if glyph.left - before.right <= least:
            return False
        return self.ink.bare(before.right, glyph.left, before.y) > least


def _repeated(textpage: Any, count: int) -> set[int]:
    """The letters that stand twice, because each shape of a cluster was given all of its letters:
    the same text again, on the place of the first."""
    shapes: list[tuple[str, Box]] = []
    repeated: set[int] = set()
    for text, places in _shapes(textpage, count):
        box = _around([_sides(textpage, place) for place in places])
        near = shapes[-_REPEATED_WITHIN:]
        if len(text) > 1 and any(text == one and _begins_on(box, first) for one, first in near):
            repeated.update(places)
        else:
            shapes.append((text, box))
    return repeated


def _begins_on(box: Box, first: Box) -> bool:
    on_its_line = box.bottom < first.top and first.bottom < box.top
    return on_its_line and first.left <= box.left <= first.right


def _around(sides: list[tuple[float, float, float, float]]) -> Box:
    lefts, rights, bottoms, tops = zip(*sides, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def _shapes(textpage: Any, count: int) -> list[tuple[str, list[int]]]:
    """The letters of each object of text, with their places."""
    shapes: list[tuple[str, list[int]]] = []
    current = None
    for place in range(count):
        if pdfium.FPDFText_IsGenerated(textpage, place) == 1:
            continue
        shape = ctypes.cast(pdfium.FPDFText_GetTextObject(textpage, place), ctypes.c_void_p).value
        code = pdfium.FPDFText_GetUnicode(textpage, place)
        if shape != current or not shapes:
            shapes.append(("", []))
            current = shape
        text, places = shapes[-1]
        shapes[-1] = (text + chr(code) if len(text) < _LONGEST else text, [*places, place])
    return shapes


def _sides(textpage: Any, place: int) -> tuple[float, float, float, float]:
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(textpage, place, *sides)
    left, right, bottom, top = (side.value for side in sides)
    return left, right, bottom, top


def _glyph(textpage: Any, place: int) -> Glyph | None:
    code = pdfium.FPDFText_GetUnicode(textpage, place)
    if code in (0, 0xFFFE, 0xFFFF) or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return None
    left, right, bottom, top = _sides(textpage, place)
    made = pdfium.FPDFText_IsGenerated(textpage, place) == 1
    size = pdfium.FPDFText_GetFontSize(textpage, place)
    return Glyph(
        chr(code),
        made,
        (left + right) / 2,
        (bottom + top) / 2,
        left,
        right,
        max(top - bottom, size),
    )
