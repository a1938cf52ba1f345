"""What cells say on real charters' pattern, and how a careful human reads each: tables of words."""

import unicodedata
from pathlib import Path

TABLES = Path(__file__).parents[2] / "data/wordings"


def wordings(name: str) -> list[list[str]]:
    """The rows of a table: the cell's words, then what they say; '⏎' parts paragraphs."""
    text = unicodedata.normalize("NFC", (TABLES / f"{name}.txt").read_text())
    rows = [line.replace("⏎", "\n").split("\t") for line in text.splitlines()]
    return [row for row in rows if row[1] != "?"]
