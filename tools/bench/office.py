"""An office of a given size in a directory of its own, served as `shonod run` serves it."""

import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.bench.load import HOST

WORKERS = 2
DAYS = 730
SECONDS_TO_START = 60


@dataclass(frozen=True, slots=True)
class Volume:
    """`seconds` is how long writing the cases took; `bytes` the size of the database's files."""

    n: int
    home: Path
    env: dict[str, str]
    seconds: float

    @property
    def bytes(self) -> int:
        return sum(file.stat().st_size for file in self.home.glob("shonod.sqlite3*"))


@dataclass(frozen=True, slots=True)
class Server:
    """`first_ms` is how long the first answer took, from the command on."""

    pid: int
    port: int
    first_ms: float


def made(home: Path, n: int) -> Volume:
    """An office with `n` cases of two years, as `shonod demo` invents them."""
    # The address of each submission is said in a header, as a proxy on this machine would.
    env = _env_of(home) | {"SHONOD_PROXY": HOST}
    shonod(env, "migrate", "-v0")
    began = time.monotonic()
    shonod(env, "demo", "--cases", str(n), "--days", str(DAYS))
    return Volume(n, home, env, time.monotonic() - began)


def _env_of(home: Path) -> dict[str, str]:
    """Python keeps what it has compiled, as in an office, whatever the tests of this machine do."""
    home.mkdir(parents=True, exist_ok=True)
    env = {name: value for name, value in os.environ.items() if not name.startswith("SHONOD_")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env | {
        "SHONOD_DATA_DIR": str(home),
        "SHONOD_SECRET_KEY": secrets.token_urlsafe(48),
        "PYTHONPYCACHEPREFIX": str(home / "pyc"),
    }


def shonod(env: dict[str, str], *words: str) -> str:
    return _output([sys.executable, "-m", "shonod", *words], env)


def recounted(home: Path, n: int) -> dict[str, Any]:
    """What `tools.bench.recount` measured with so many open cases."""
    return _alone("recount", home, n)


def told(home: Path, n: int) -> dict[str, Any]:
    """What `tools.bench.notices` measured of so many notices."""
    return _alone("notices", home, n)


def searched(home: Path, n: int) -> dict[str, Any]:
    """What `tools.bench.finding` measured of so many things to find."""
    return _alone("finding", home, n)


def taken_in(home: Path, n: int) -> dict[str, Any]:
    """What `tools.bench.mails` measured of so many mails."""
    return _alone("mails", home, n)


def _alone(name: str, home: Path, n: int) -> dict[str, Any]:
    """What a measurement says that has a directory of its own."""
    env = _env_of(home)
    shonod(env, "migrate", "-v0")
    said = _output([sys.executable, "-m", f"tools.bench.{name}", str(n)], env)
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found


def known_inside(volume: Volume, drafts: int) -> dict[str, Any]:
    """What `tools.bench.inside` knows of the volume."""
    said = _output([sys.executable, "-m", "tools.bench.inside", str(drafts)], volume.env)
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found


def _output(command: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[1:])}: {done.stderr[-2000:]}")
    return done.stdout


def running(volume: Volume) -> Any:
    port = free_port()
    command = [sys.executable, "-m", "shonod", "run", "--bind", f"{HOST}:{port}"]
    return serving([*command, "--web", str(WORKERS)], volume.env, port)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind((HOST, 0))
        return int(sock.getsockname()[1])


@contextmanager
def serving(
    command: Sequence[str], env: dict[str, str], port: int, *, cwd: Path | None = None
) -> Iterator[Server]:
    """The command's process tree, from its first answer on until the block ends."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for_answer(process, port)
        yield Server(process.pid, port, (time.perf_counter() - began) * 1000)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for_answer(process: "subprocess.Popen[bytes]", port: int) -> None:
    ends_at = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < ends_at:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}")
        link = http.client.HTTPConnection(HOST, port, timeout=5)
        try:
            link.request("GET", "/", headers={"Host": HOST})
            if link.getresponse().status < 500:
                return
        except OSError:
            time.sleep(0.01)
        finally:
            link.close()
    raise SystemExit("the server does not answer")
