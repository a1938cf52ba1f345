"""Cells of tables that go to a spreadsheet and come back from one."""

import re

# The mark that keeps a spreadsheet from calculating a cell is no part of its words.
_CALCULATES = ("=", "+", "-", "@", "\t", "\r")
_SHIELD = re.compile(r"^'(?=[=+\-@])")


def shielded(cell: str) -> str:
    """The cell as a spreadsheet shows it and never calculates it."""
    return f"'{cell}" if cell.startswith(_CALCULATES) else cell


def bare(cell: str) -> str:
    """What was written before it was shielded."""
    return _SHIELD.sub("", cell)
