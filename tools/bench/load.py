"""Asking a server on this machine: one at a time, and over eight connections."""

import http.client
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

HOST = "127.0.0.1"
CONNECTIONS = 8
PEER_HEADERS = {"Accept-Encoding": "gzip", "Accept-Language": "en"}
_LUA = """
local asked, at, once = {requests}, 0, {once}
function request()
  at = at + 1
  if at > #asked then
    if once then wrk.thread:stop() end
    at = 1
  end
  return asked[at]
end
function done(summary, latency)
  io.write(string.format('\\nDONE {{"n": %d, "us": %d, "wrong": %d, "p99_us": %d}}\\n',
    summary.requests, summary.duration, summary.errors.status + summary.errors.timeout
    + summary.errors.read + summary.errors.connect, latency:percentile(99)))
end
"""


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""

    def raw(self) -> str:
        """As it goes over the wire."""
        headers = {"Host": HOST, **self.headers}
        if self.body:
            headers["Content-Length"] = str(len(self.body.encode()))
        lines = [f"{self.method} {self.path} HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items())]
        return "\r\n".join([*lines, "", self.body])


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Rate(NamedTuple):
    """`n` answers in all, `wrong` ones among them; `p99` in ms."""

    n: int
    rps: float
    p99: float
    wrong: int


def ask(port: int, requests: Sequence[Request]) -> list[tuple[float, Answer]]:
    """Each in turn over one connection: ms and the answer."""
    link = http.client.HTTPConnection(HOST, port, timeout=120)
    found = []
    for one in requests:
        began = time.perf_counter_ns()
        link.request(one.method, one.path, one.body.encode() or None, {"Host": HOST, **one.headers})
        got = link.getresponse()
        body = got.read()
        took = (time.perf_counter_ns() - began) / 1e6
        found.append((took, Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, body)))
    link.close()
    return found


def alone(port: int, requests: Sequence[Request], *, status: int, count: int = 150) -> float:
    """The median ms of a request by itself on a warm server, within about four seconds.

    Raises RuntimeError for an answer of another status: its time would mean nothing.
    """
    many = [requests[at % len(requests)] for at in range(count)]
    for warming in many[:4]:
        _check(ask(port, [warming]), status)
    took: list[float] = []
    ends_at = time.monotonic() + 4
    for start in range(4, count, 10):
        answers = ask(port, many[start : start + 10])
        _check(answers, status)
        # The first of a connection pays for opening it.
        took += [ms for ms, _ in answers[1:]]
        if time.monotonic() > ends_at:
            break
    return median(took)


def _check(answers: list[tuple[float, Answer]], status: int) -> None:
    for _, answer in answers:
        if answer.status != status:
            raise RuntimeError(f"status {answer.status} instead of {status}: {answer.body[:300]!r}")


def together(
    port: int, requests: Sequence[Request], *, seconds: int = 4, once: bool = False
) -> Rate:
    """The rate at eight connections; with `once` each request is sent at most once."""
    wrk = shutil.which("wrk")
    return (_by_wrk if wrk else _by_python)(port, requests, seconds, once)


def client() -> str:
    return "wrk" if shutil.which("wrk") else "eight Python threads"


def lua_of(requests: Sequence[Request], *, once: bool) -> str:
    """A wrk script that sends these requests in turn."""
    texts = ", ".join(_long_string(one.raw()) for one in requests)
    return _LUA.format(requests="{" + texts + "}", once="true" if once else "false")


def _long_string(text: str) -> str:
    # Lua's own escapes: a long bracket would turn \r\n into \n.
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\r", "\\r").replace("\n", "\\n") + '"'


def _by_wrk(port: int, requests: Sequence[Request], seconds: int, once: bool) -> Rate:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(lua_of(requests, once=once))
        script.flush()
        said = subprocess.run(
            [
                *("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s"),
                *("-s", script.name, f"http://{HOST}:{port}/"),
            ],
            check=True,
            capture_output=True,
            text=True,
            timeout=seconds + 90,
        ).stdout
    found = json.loads(said.rpartition("DONE ")[2])
    spent = found["us"] / 1e6
    return Rate(found["n"], found["n"] / spent, found["p99_us"] / 1000, found["wrong"])


def _by_python(port: int, requests: Sequence[Request], seconds: int, once: bool) -> Rate:
    """Where wrk is missing: slower, so that fast pages look slower than they are."""
    parts = [requests[at::CONNECTIONS] or requests for at in range(CONNECTIONS)]
    with tempfile.TemporaryDirectory() as name:
        hands = []
        for at, part in enumerate(parts):
            asked = Path(name, str(at))
            asked.write_text(json.dumps([[r.path, r.method, r.headers, r.body] for r in part]))
            command = [sys.executable, "-m", "tools.bench.load", asked, port, seconds, int(once)]
            hands.append(
                subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True)
            )
        took = [ms for hand in hands for ms in json.loads(hand.communicate(timeout=90)[0])]
    wrong = sum(ms < 0 for ms in took)
    ordered = sorted(abs(ms) for ms in took)
    return Rate(len(took), len(took) / seconds, ordered[int(len(ordered) * 0.99)], wrong)


def _hand(asked: Path, port: int, seconds: int, once: bool) -> list[float]:
    """The ms of each answer; those of refusals below zero."""
    requests = [Request(*row) for row in json.loads(asked.read_text())]
    ends_at, took, at = time.monotonic() + seconds, [], 0
    while time.monotonic() < ends_at and not (once and at >= len(requests)):
        part = [requests[(at + step) % len(requests)] for step in range(10)]
        part = requests[at : at + 10] if once else part
        took += [-ms if got.status >= 400 else ms for ms, got in ask(port, part)]
        at += len(part)
    return took


if __name__ == "__main__":
    _asked, _port, _seconds, _once = sys.argv[1:]
    print(json.dumps(_hand(Path(_asked), int(_port), int(_seconds), _once == "1")))
