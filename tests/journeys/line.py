"""A line to the running office that can be cut, as no browser's own switch cuts a worker's."""

import socket
from threading import Thread


class Line:
    """Passes what comes to its own port on to the office's; `cut`, nobody answers there."""

    def __init__(self, url: str) -> None:
        self.to = int(url.rpartition(":")[2])
        self.port = 0
        self.mend()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def mend(self) -> None:
        self.server = socket.create_server(("127.0.0.1", self.port))
        self.port = self.server.getsockname()[1]
        self.open: list[socket.socket] = []
        Thread(target=self._serve, args=(self.server,), daemon=True).start()

    def cut(self) -> None:
        for one in (self.server, *self.open):
            _shut(one)
            one.close()

    def _serve(self, server: socket.socket) -> None:
        while True:
            try:
                here, _address = server.accept()
            except OSError:
                return
            there = socket.create_connection(("127.0.0.1", self.to))
            self.open += [here, there]
            for one, other in ((here, there), (there, here)):
                Thread(target=_pass_on, args=(one, other), daemon=True).start()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    try:
        while said := one.recv(65_536):
            other.sendall(said)
    except OSError:
        return
    finally:
        _shut(other)


def _shut(one: socket.socket) -> None:
    """Where it is not shut already."""
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
