"""The web server: waitress, which reads a whole request before a thread takes it up.

That is why it was chosen: sixty phones that send a form byte by byte tie up no thread
(docs/decisions/0003-server.md).
"""

import signal
import socket
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import waitress
from waitress import wasyncore

THREADS = 4
CONNECTIONS = 1000
# Larger than what the upload gate takes, so that the gate and its words refuse first.
LARGEST_BODY = 64 * 1024 * 1024
SECONDS_TO_ANSWER = 10.0


def listen(bind: str) -> socket.socket:
    """A listening socket on 'host:port' or '[v6 host]:port'; port 0 takes a free one.

    Raises OSError when the address is taken and ValueError when it is none.
    """
    host, colon, port = bind.rpartition(":")
    if not colon or not port.isdigit() or int(port) > 65535:
        raise ValueError(bind)
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, int(port)))
        sock.listen(1024)
        # Every web process polls this socket; who loses the race for a visitor must not wait.
        sock.setblocking(False)
    except OSError:
        sock.close()
        raise
    return sock


def address_of(sock: socket.socket) -> str:
    host, port = sock.getsockname()[:2]
    return (
        f"http://[{host}]:{port}/" if sock.family == socket.AF_INET6 else f"http://{host}:{port}/"
    )


def serve(application: Callable[..., Any], sock: socket.socket, *, proxy: str = "") -> None:
    """Answer on `sock` until SIGTERM, then finish the requests in hand.

    `proxy` is the one address whose X-Forwarded headers count; everybody else's are dropped.
    """
    channels: dict[int, Any] = {}
    server = waitress.create_server(application, map=channels, sockets=[sock], **_settings(proxy))
    stopping = False

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a signal handler's shape
        nonlocal stopping
        stopping = True
        server.pull_trigger()

    signal.signal(signal.SIGTERM, stop)
    while not stopping:
        wasyncore.loop(timeout=30, use_poll=True, map=channels, count=1)
    wasyncore.dispatcher.close(server)
    deadline = time.monotonic() + SECONDS_TO_ANSWER
    while _busy(server) and time.monotonic() < deadline:
        wasyncore.loop(timeout=0.2, use_poll=True, map=channels, count=1)
    server.task_dispatcher.shutdown()


def _settings(proxy: str) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "threads": THREADS,
        "connection_limit": CONNECTIONS,
        "channel_timeout": 60,
        "max_request_body_size": LARGEST_BODY,
        "max_request_header_size": 32 * 1024,
        "recv_bytes": 64 * 1024,
        "clear_untrusted_proxy_headers": True,
        "ident": "shonod",
    }
    if proxy:
        settings |= {
            "trusted_proxy": proxy,
            "trusted_proxy_count": 1,
            "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        }
    return settings


def _busy(server: Any) -> bool:
    """Whether a whole request is being answered; half-sent ones are not waited for."""
    return any(
        channel.requests or channel.total_outbufs_len
        for channel in list(server.active_channels.values())
    )
