"""Markdown's marks taken off, so that what they dress can be read."""

import re

from shonod.ground.charter.cells import BREAK, Line

_DRESSED = re.compile(
    r"^\s{0,3}#{1,6}\s|\*\*|^\s{0,9}\|?(?:\s{0,9}:?-{3,}:?\s{0,9}\|)+|<br\s{0,9}/?>"
)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_BR = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\[]{1,300})\]\((?:https?://|mailto:|/)[^()\s]{0,500}\)")
# A bar that is written, not one that parts cells.
_BAR = "¦"


def unmarked(lines: list[Line]) -> list[Line]:
    """The lines of a Markdown text as plain ones; those of any other text as they are."""
    if not any(_DRESSED.search(line.text) for line in lines):
        return lines
    return [Line(line.number, _plain(line.text)) for line in lines]


def _plain(text: str) -> str:
    heading = _HEADING.match(text)
    text = heading[1] if heading else text
    text = _STRONG.sub(r"\2", _LINK.sub(r"\1", text))
    text = text.replace("\\|", _BAR).replace("&nbsp;", " ")
    return _BR.sub(BREAK if "|" in text else " ", text)
