"""The letters of a PDF page by place, and the words that they make."""

import ctypes
import re
from bisect import bisect_left
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from shonod.ground.charter.ruled import Box

# Shares of a letter's height: a gap this wide is a space, and a narrow one where PDFium made one.
# It makes others inside words, where the signs of a cluster are set back.
WIDE = 0.6
NARROW = 0.12
# Letters of a Bangla word hang on one line: any gap between two that shows is a space.
_HANGING = re.compile("[\u0985-\u09ce\u09dc-\u09df]")
HYPHEN = "\x02"


class Glyph(NamedTuple):
    """One letter; `made` says that the file lacks it and PDFium put it there."""

    text: str
    made: bool
    x: float
    y: float
    left: float
    right: float
    height: float


class Glyphs:
    """All letters of a page in reading order."""

    def __init__(self, textpage: Any, count: int) -> None:
        self.all: list[Glyph] = []
        for place in range(count):
            glyph = _glyph(textpage, place)
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
        return " ".join(_joined(inside).split())


def _joined(glyphs: list[Glyph]) -> str:
    text = ""
    before: Glyph | None = None
    made = False
    for glyph in glyphs:
        if glyph.made and not glyph.text.strip():
            made = True
            continue
        if before is not None and _apart(before, glyph, made):
            text += " "
        text += "-" if glyph.text == HYPHEN else glyph.text
        before, made = glyph, False
    return text


def _apart(before: Glyph, glyph: Glyph, made: bool) -> bool:
    """Whether a space belongs between two letters that follow one another."""
    height = max(before.height, glyph.height)
    if abs(before.y - glyph.y) > height * 0.9 and glyph.left < before.right:
        return before.text not in (HYPHEN, "-")
    hanging = _HANGING.match(before.text) and _HANGING.match(glyph.text)
    return glyph.left - before.right > height * (NARROW if made or hanging else WIDE)


def _glyph(textpage: Any, place: int) -> Glyph | None:
    code = pdfium.FPDFText_GetUnicode(textpage, place)
    if code in (0, 0xFFFE, 0xFFFF) or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return None
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(textpage, place, *sides)
    left, right, bottom, top = (side.value for side in sides)
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
