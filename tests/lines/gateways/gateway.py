"""An SMS gateway that answers as each test wants, over HTTP."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


class Gateway:
    """Keeps what it was asked; `answer` is (status, headers, body) or, to hang, None."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answer: tuple[int, dict[str, str], str] | None = (200, {}, "")
        self.go_on = threading.Event()
        self.url = ""

    def says(self, body: object, status: int = 200, **headers: str) -> None:
        text = body if isinstance(body, str) else json.dumps(body)
        self.answer = (status, {name.replace("_", "-"): v for name, v in headers.items()}, text)


@contextmanager
def gateway() -> Iterator[Gateway]:
    one = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            url = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            kind = self.headers.get("Content-Type", "")
            told = json.loads(body) if "json" in kind else dict(parse_qsl(body))
            one.asked.append(
                {"method": self.command, "path": url.path, **dict(parse_qsl(url.query)), **told}
            )
            if one.answer is None:
                one.go_on.wait(10)
                return
            status, headers, text = one.answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text.encode())

        do_GET = do_POST = handle_one  # noqa: N815

        def log_message(self, *args: object) -> None:
            """Silence."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        one.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield one
        one.go_on.set()
        server.shutdown()
