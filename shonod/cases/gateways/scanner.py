"""The virus scanner: ClamAV's clamd, asked over its socket (docs/decisions/0063)."""

import socket
import struct
from typing import BinaryIO
from urllib.parse import urlsplit

from django.conf import settings

SECONDS = 30
_CHUNK = 64 * 1024


def has_scanner() -> bool:
    return bool(settings.CLAMD_URL)


def check_scanner() -> None:
    """Raises OSError when clamd does not answer."""
    with _connected() as line:
        line.sendall(b"zPING\0")
        _expect(_answer(line), "PONG")


def is_harmful(content: BinaryIO) -> bool:
    """Whether clamd knows the file as harmful. Raises OSError when it does not say."""
    with _connected() as line:
        line.sendall(b"zINSTREAM\0")
        while chunk := content.read(_CHUNK):
            line.sendall(struct.pack("!I", len(chunk)) + chunk)
        line.sendall(struct.pack("!I", 0))
        answer = _answer(line)
    if answer.endswith(" FOUND"):
        return True
    _expect(answer, "stream: OK")
    return False


def _connected() -> socket.socket:
    """To tcp://host:port or unix:///path."""
    url = urlsplit(settings.CLAMD_URL)
    if url.scheme == "tcp":
        return socket.create_connection((url.hostname, url.port or 3310), timeout=SECONDS)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(SECONDS)
    try:
        line.connect(url.path)
    except OSError:
        line.close()
        raise
    return line


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0"):
        more = line.recv(1024)
        if not more:
            break
        said += more
    return said.rstrip(b"\0").decode(errors="replace")


def _expect(answer: str, good: str) -> None:
    if answer != good:
        raise OSError(f"clamd said: {answer[:200]}")
