"""Where files lie: DATA_DIR/files/ab/<random>, outside the web root, for this program's eyes.

A room that keeps files of its own names a shelf: they lie under files/<shelf>/ab/<random>.
"""

import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

_PATH = re.compile(r"(?:[a-z]+/)?[0-9a-f]{2}/[0-9a-f]{48}")


def _root() -> Path:
    return Path(settings.MEDIA_ROOT)


def keep(content: bytes, *, shelf: str = "") -> str:
    """Store the bytes and return their path, once the disk has them: file and folder are synced.

    Raises OSError when the disk does not take them; nothing half-written is left then.
    """
    token = secrets.token_hex(25)
    path = f"{shelf}/{token[:2]}/{token[2:]}".lstrip("/")
    full = _root() / path
    full.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = full.with_suffix(".part")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.rename(full)
    except OSError:
        half.unlink(missing_ok=True)
        raise
    for folder in (full.parent, full.parent.parent):
        _sync_folder(folder)
    return path


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def opened(path: str) -> BinaryIO:
    """The stored bytes. Raises FileNotFoundError, also for a path that `keep` never gave."""
    return _full(path).open("rb")


def drop(path: str) -> None:
    """Remove the bytes; what is gone already is no error."""
    _full(path).unlink(missing_ok=True)


def kept_before(moment: float, *, shelf: str = "") -> Iterator[str]:
    """Paths of everything older than `moment` (Unix seconds) on a shelf, half-written files too."""
    for full in (_root() / shelf).glob("[0-9a-f][0-9a-f]/*"):
        try:
            is_old = full.stat().st_mtime < moment
        except FileNotFoundError:
            continue
        if is_old:
            yield full.relative_to(_root()).as_posix()


def _full(path: str) -> Path:
    if not _PATH.fullmatch(path.removesuffix(".part")):
        raise FileNotFoundError(path)
    return _root() / path
