"""Pictures of a charter, read by Tesseract where an administrator installed it: always a draft."""

import os
import shutil
import subprocess
from typing import Any

from shonod.ground.charter.cells import Line
from shonod.ground.charter.source import Note, Unreadable, lines_of

MAX_IMAGE = 15_000_000
MAX_SCANNED = 20
SECONDS = 60
DOTS_PER_INCH = 200
MAX_DOTS = 25_000_000
PROGRAM = "tesseract"


def lines_of_image(data: bytes, name: str, note: Note) -> list[Line]:
    """The lines of a photo. Raises Unreadable where there is no Tesseract with Bangla."""
    if len(data) > MAX_IMAGE:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_IMAGE:,} allowed")
    lines = lines_of(_read(_program(name), data, name), name)
    _say(note)
    return lines


def lines_of_scans(document: Any, name: str, note: Note) -> list[Line]:
    """The lines of a PDF whose pages are pictures; each line's number is its page's."""
    program = _program(name)
    if len(document) > MAX_SCANNED:
        raise Unreadable(f"{name}: {len(document)} scanned pages; {MAX_SCANNED} are read at once")
    lines = []
    for place in range(len(document)):
        text = _read(program, _picture(document[place]), name)
        lines += [Line(place + 1, line) for line in text.splitlines()]
    _say(note)
    return lines


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


def _read(program: str, picture: bytes, name: str) -> str:
    options = "-l ben+eng --psm 6 -c preserve_interword_spaces=1".split()
    return _output([program, "stdin", "stdout", *options], picture, name)


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
        raise Unreadable(f"{name}: the picture could not be read ({failed})") from failed
    return done.stdout.decode("utf-8", "replace")


def _picture(page: Any) -> bytes:
    """A page as a grey PGM picture, of bounded size whatever the page's."""
    wide, high = page.get_size()
    scale = min(DOTS_PER_INCH / 72, (MAX_DOTS / max(1.0, wide * high)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    pixels = b"".join(
        rows[start : start + bitmap.width]
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels
