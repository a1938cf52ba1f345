"""Which format a file is, by its bytes and never by its name, and what it holds."""

import re

from shonod.ground.charter.archive import DOCX, kind_of_archive
from shonod.ground.charter.cells import Item
from shonod.ground.charter.columns import blocks_of_columns, placed
from shonod.ground.charter.grids import items_of_blocks
from shonod.ground.charter.layout import items_of
from shonod.ground.charter.letters import clean_blocks, clean_lines
from shonod.ground.charter.markdown import unmarked
from shonod.ground.charter.markup import blocks_of_html
from shonod.ground.charter.sheets import blocks_of_xlsx, table_of_csv
from shonod.ground.charter.source import Note, Unreadable, lines_of, text_of
from shonod.ground.charter.word import blocks_of_docx

_REFUSED = (
    (b"%PDF-", "PDF files are not read yet: give the charter as text"),
    (b"\xd0\xcf\x11\xe0", "old Office files (DOC, XLS) are not read: save it as DOCX or XLSX"),
    (b"\x89PNG", "this is an image: give the charter as text"),
    (b"\xff\xd8\xff", "this is an image: give the charter as text"),
    (b"GIF8", "this is an image: give the charter as text"),
    (b"{\\rtf", "RTF files are not read: save it as DOCX"),
)
_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|table|tbody|tr|td|div|p)\b|\\u003ctable|&lt;table\b",
    re.IGNORECASE,
)

_RULED = re.compile(r"[\t|]")


def items_in(data: bytes, name: str, note: Note) -> list[Item]:
    """The paragraphs and rows of a file in any format. Raises Unreadable."""
    for signature, reason in _REFUSED:
        if data.startswith(signature):
            raise Unreadable(f"{name}: {reason}")
    if data.startswith(b"PK"):
        kind = kind_of_archive(data, name)
        blocks = blocks_of_docx(data, name) if kind == DOCX else blocks_of_xlsx(data, name)
        return items_of_blocks(clean_blocks(blocks, note), note)
    return _items_in_text(text_of(data, name), name, note)


def _items_in_text(text: str, name: str, note: Note) -> list[Item]:
    if _HTML.search(text):
        return items_of_blocks(clean_blocks(blocks_of_html(text, name), note), note)
    table = table_of_csv(text, name)
    if table is not None:
        return items_of_blocks(clean_blocks([table], note), note)
    lines = unmarked(clean_lines(lines_of(text, name), note))
    blocks = blocks_of_columns(placed(lines)) if not _RULED.search(text) else None
    return items_of_blocks(blocks, note) if blocks is not None else items_of(lines)
