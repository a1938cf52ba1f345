"""Which format a file is, by its bytes and never by its name, and what it holds."""

import re

from shonod.ground.charter.archive import DOCX, kind_of_archive
from shonod.ground.charter.cells import Item, Line
from shonod.ground.charter.columns import blocks_of_columns, placed
from shonod.ground.charter.grids import Block, items_of_blocks
from shonod.ground.charter.layout import items_of
from shonod.ground.charter.letters import clean_blocks, clean_lines
from shonod.ground.charter.markdown import unmarked
from shonod.ground.charter.markup import blocks_of_html
from shonod.ground.charter.scans import Pages, pages_of_image
from shonod.ground.charter.sheets import blocks_of_xlsx, table_of_csv
from shonod.ground.charter.source import Note, Unreadable, lines_of, text_of
from shonod.ground.charter.walled import blocks_of_walled_pdf
from shonod.ground.charter.word import blocks_of_docx

_PDF = b"%PDF-"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "old Office files (DOC, XLS) are not read: save it as DOCX or XLSX"),
    (b"GIF8", "a GIF image is not read: give the charter as text, PNG or JPEG"),
    (b"{\\rtf", "RTF files are not read: save it as DOCX"),
)
_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|table|tbody|tr|td|div|p)\b|\\u003ctable|&lt;table\b",
    re.IGNORECASE,
)


def items_in(data: bytes, name: str, note: Note) -> list[Item]:
    """The paragraphs and rows of a file in any format. Raises Unreadable."""
    for signature, reason in _REFUSED:
        if data.startswith(signature):
            raise Unreadable(f"{name}: {reason}")
    if data.startswith(b"PK"):
        kind = kind_of_archive(data, name)
        blocks = blocks_of_docx(data, name) if kind == DOCX else blocks_of_xlsx(data, name)
        return _items_of(blocks, note)
    if data[:1024].lstrip().startswith(_PDF):
        return _in_pages(blocks_of_walled_pdf(data, name, note), note)
    if data.startswith(_IMAGES):
        return _in_pages(pages_of_image(data, name, note), note)
    return _in_text(text_of(data, name), name, note)


def _in_pages(pages: Pages, note: Note) -> list[Item]:
    return _items_of(pages.blocks, note) if pages.blocks else _in_lines(pages.scanned, note)


def _in_text(text: str, name: str, note: Note) -> list[Item]:
    if _HTML.search(text):
        return _items_of(blocks_of_html(text, name), note)
    table = table_of_csv(text, name)
    return _items_of([table], note) if table else _in_lines(lines_of(text, name), note)


def _in_lines(lines: list[Line], note: Note) -> list[Item]:
    lines = unmarked(clean_lines(lines, note))
    ruled = any("\t" in line.text or "|" in line.text for line in lines)
    blocks = None if ruled else blocks_of_columns(placed(lines))
    return items_of(lines) if blocks is None else items_of_blocks(blocks, note)


def _items_of(blocks: list[Block], note: Note) -> list[Item]:
    return items_of_blocks(clean_blocks(blocks, note), note)
