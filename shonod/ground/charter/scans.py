"""Pictures of a charter, read by Tesseract where an administrator installed it: always a draft."""

import os
import shutil
import subprocess
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, ImageOps

from shonod.ground.charter.cells import Line, Paragraph
from shonod.ground.charter.drawn import Word, drawing_of
from shonod.ground.charter.grids import Block
from shonod.ground.charter.source import Note, Unreadable, lines_of

MAX_IMAGE = 15_000_000
MAX_SCANNED = 20
SECONDS = 60
DOTS_PER_INCH = 200
MAX_DOTS = 60_000_000
MAX_RENDERED = 25_000_000
PROGRAM = "tesseract"
_OPTIONS = "stdin stdout -l ben+eng --psm 6 -c preserve_interword_spaces=1".split()
_TSV_CELLS = 12


class Pages(NamedTuple):
    """The blocks of pages with text or drawn tables, or the lines of pictures without either."""

    blocks: list[Block]
    scanned: list[Line]


def pages_of_image(data: bytes, name: str, note: Note) -> Pages:
    """What a photo shows. Raises Unreadable where there is no Tesseract with Bangla."""
    if len(data) > MAX_IMAGE:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_IMAGE:,} allowed")
    read = _read(_program(name), _opened(data, name), 1, name)
    _say(note)
    if read.blocks:
        return read
    return Pages([], lines_of("\n".join(line.text for line in read.scanned), name))


def pages_of_scans(document: Any, name: str, note: Note) -> Pages:
    """What the pages of a PDF show that are pictures; each line's number is its page's."""
    program = _program(name)
    if len(document) > MAX_SCANNED:
        raise Unreadable(f"{name}: {len(document)} scanned pages; {MAX_SCANNED} are read at once")
    read = [
        _read(program, _picture(document[place]), place + 1, name) for place in range(len(document))
    ]
    _say(note)
    if not any(page.blocks for page in read):
        return Pages([], [line for page in read for line in page.scanned])
    blocks: list[Block] = []
    for page in read:
        blocks += page.blocks or [
            Paragraph(line.text, line.number, line.number) for line in page.scanned
        ]
    return Pages(blocks, [])


def _say(note: Note) -> None:
    note("warning", "draft", "Read off a picture: compare every cell with the original", None)


def _program(name: str) -> str:
    program = shutil.which(PROGRAM)
    if program is None or "ben" not in _output([program, "--list-langs"], b"", name).split():
        raise Unreadable(
            f"{name}: a picture without text: install Tesseract with Bangla (ben), "
            "or give the charter as text"
        )
    return program


def _read(program: str, picture: Image.Image, number: int, name: str) -> Pages:
    """One picture: its tables cell by cell where any are drawn, else its lines as they stand."""
    drawing = drawing_of(picture)
    if drawing is not None:
        table = _output([program, *_OPTIONS, "tsv"], drawing.strip(), name)
        return Pages(drawing.blocks(_words(table), number), [])
    out = BytesIO()
    picture.save(out, "PPM")
    text = _output([program, *_OPTIONS], out.getvalue(), name)
    return Pages([], [Line(number, line) for line in text.splitlines()])


def _words(table: str) -> list[Word]:
    """The words of Tesseract's table: block, paragraph, line, then the box and the text."""
    words = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == _TSV_CELLS and cells[-1].strip():
            block, paragraph, line, _, left, top, _, high = map(int, cells[2:10])
            words.append(Word((block, paragraph, line), left, top + high / 2, cells[-1]))
    return words


def _opened(data: bytes, name: str) -> Image.Image:
    """The picture in shades of grey, upright. Raises Unreadable for a broken or a huge one."""
    try:
        with Image.open(BytesIO(data)) as picture:
            wide, high = picture.size
            if wide * high > MAX_DOTS:
                raise Unreadable(f"{name}: a picture of {wide:,} by {high:,} dots is too large")
            return ImageOps.exif_transpose(picture).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as broken:
        raise Unreadable(f"{name}: the picture could not be read ({broken})") from broken


def _output(command: list[str], given: bytes, name: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the program is the administrator's, the rest is fixed
            command,
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as slow:
        raise Unreadable(f"{name}: reading the picture took more than {SECONDS} seconds") from slow
    except (subprocess.CalledProcessError, OSError) as failed:
        raise Unreadable(f"{name}: the picture could not be read by Tesseract") from failed
    return done.stdout.decode("utf-8", "replace")


def _picture(page: Any) -> Image.Image:
    """A page in shades of grey, of bounded size whatever the page's."""
    wide, high = page.get_size()
    scale = min(DOTS_PER_INCH / 72, (MAX_RENDERED / max(1.0, wide * high)) ** 0.5)
    shown: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return shown.convert("L")
