"""An official letter, and a month of a register, as PDF/A on A4."""

from pathlib import Path

from shonod.ui.paper import drawn

HERE = Path(__file__).parent


def letter_pdf(sheet: str) -> bytes:
    """`sheet`: the JSON of queries.sheets."""
    return drawn(HERE / "letter.typ", data=sheet)


def register_pdf(book: str) -> bytes:
    """`book`: JSON with the title, its columns with their widths, and rows of texts."""
    return drawn(HERE / "register.typ", data=book)
