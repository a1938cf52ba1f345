"""A stand-in for clamd that speaks its protocol and knows one harmful file by its words."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

HARMFUL = b"the harmful words"
TOO_LARGE = b"larger than the scanner takes"


class _Answering(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
            return
        assert command == b"zINSTREAM\0"
        self.wfile.write(_judged(self._streamed()))

    def _streamed(self) -> bytes:
        content = b""
        while size := struct.unpack("!I", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        return content


def _judged(content: bytes) -> bytes:
    if TOO_LARGE in content:
        return b"INSTREAM size limit exceeded. ERROR\0"
    return b"stream: Test.Harmful FOUND\0" if HARMFUL in content else b"stream: OK\0"


@contextmanager
def clamd() -> Iterator[str]:
    """Its address while it runs."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
