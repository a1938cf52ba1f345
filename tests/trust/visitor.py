"""A citizen's browser without scripts, over real HTTP: cookies, forms, nothing else."""

import html
import re
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from time import monotonic
from urllib.parse import urlencode

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
ONCE = re.compile(r'name="once" value="([^"]+)"')
CODE = re.compile(r'class="code"[^>]*><span>(\w{4})</span><span>(\w{4})</span><span>(\w{5})<')
AWAY = (OSError, HTTPException)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str
    seconds: float = 0.0

    @property
    def to(self) -> str:
        return self.headers.get("location", "")


@dataclass
class Visitor:
    """`address` is what the proxy in front would say of this visitor."""

    port: int
    address: str = ""
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, None)

    def post(self, path: str, fields: dict[str, str] | bytes) -> Answer:
        body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
        return self._ask("POST", path, body)

    def send(self, page: Answer, path: str, **fields: str) -> Answer:
        """Fill in the form of `page` and send it to `path`."""
        token = TOKEN.search(page.text)
        assert token, page.text[:500]
        return self.post(path, {"csrfmiddlewaretoken": token[1], **fields})

    def _ask(self, method: str, path: str, body: bytes | None) -> Answer:
        connection, began = HTTPConnection("127.0.0.1", self.port, timeout=60), monotonic()
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **self.headers}
        if self.address:
            headers["X-Forwarded-For"] = self.address
        if body is not None:
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        try:
            connection.request(method, path, body, headers)
            got = connection.getresponse()
            text = got.read().decode(errors="replace")
        finally:
            connection.close()
        for name, value in got.getheaders():
            if name.lower() == "set-cookie":
                self._keep(value)
        headers = {k.lower(): v for k, v in got.getheaders()}
        return Answer(got.status, headers, html.unescape(text), monotonic() - began)

    def _keep(self, line: str) -> None:
        for name, morsel in SimpleCookie(line).items():
            if morsel["max-age"] == "0" or not morsel.value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.coded_value
