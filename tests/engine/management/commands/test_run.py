"""`shonod run` as an administrator meets it: real processes, a free port, real kills."""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import dj_database_url
import psycopg
import pytest

from tests.engine.waiting import gone, until

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[4]
PASSWORD = re.compile(r"one-time password: (\S+)")
ADDRESS = re.compile(r"Shonod is running: http://127\.0\.0\.1:(\d+)/")


class Running:
    """One `shonod run` with its output in a file."""

    def __init__(self, place: Path, number: int, database: str) -> None:
        self.out = place / f"out.{number}"
        env = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
        env |= {"SHONOD_DATA_DIR": str(place / "var"), "SHONOD_BIND": "127.0.0.1:0"}
        env |= {"SHONOD_DATABASE_URL": database} if database else {}
        with self.out.open("wb") as file:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "shonod", "run"],
                cwd=ROOT,
                env=env,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )
        until(lambda: self.process.poll() is not None or bool(ADDRESS.search(self.said)))
        found = ADDRESS.search(self.said)
        assert found, self.said
        self.port = int(found[1])
        until(lambda: self.get("/readyz") == 200)

    @property
    def said(self) -> str:
        return self.out.read_text()

    def get(self, path: str) -> int:
        """Status of a GET; 0 when nobody answers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def children(self) -> dict[str, int]:
        """Process ids by name: the newest of each."""
        found = re.findall(r'"process": "([\w-]+)", "pid": (\d+), "event": "process_st', self.said)
        return {name: int(pid) for name, pid in found}


@pytest.fixture
def database() -> str:
    """An empty database on the server of this test run; '' for SQLite in the data directory."""
    url = os.environ.get("SHONOD_DATABASE_URL", "")
    if not url:
        return ""
    server, name = dj_database_url.parse(url), f"run_{secrets.token_hex(6)}"
    with psycopg.connect(
        host=server["HOST"], user=server["USER"], dbname=server["NAME"], autocommit=True
    ) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{url.rpartition('/')[0]}/{name}"


@pytest.fixture
def start(tmp_path: Path, database: str) -> Iterator[Callable[[], Running]]:
    running: list[Running] = []

    def begin() -> Running:
        running.append(Running(tmp_path, len(running), database))
        return running[-1]

    yield begin
    for each in running:
        each.process.kill()
        each.process.wait()


def is_free(port: int) -> bool:
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def test_a_second_run_keeps_the_office_and_shows_no_password_again(start, tmp_path):
    first = start()
    assert PASSWORD.search(first.said)
    key = tmp_path / "var" / "secret.key"
    kept = key.read_text()
    assert key.stat().st_mode & 0o777 == 0o600
    first.process.send_signal(signal.SIGINT)
    assert first.process.wait(30) == 0

    second = start()
    assert not PASSWORD.search(second.said)
    assert key.read_text() == kept
    assert "Traceback" not in first.said + second.said


def test_kill_9_leaves_no_orphan_and_frees_the_port(start):
    office = start()
    until(lambda: len(office.children()) == 3)
    office.process.kill()
    office.process.wait()
    until(lambda: all(gone(pid) for pid in office.children().values()))
    until(lambda: is_free(office.port))


def test_killed_web_processes_and_worker_come_back(start):
    office = start()
    until(lambda: len(office.children()) == 3)
    before = office.children()
    for pid in before.values():
        os.kill(pid, signal.SIGKILL)
    until(lambda: not set(before.values()) & set(office.children().values()))
    until(lambda: office.get("/healthz") == 200)


def test_half_sent_requests_of_two_hundred_phones_stop_nobody(start):
    office = start()
    phones = []
    for _ in range(200):
        phone = socket.create_connection(("127.0.0.1", office.port), 20)
        phone.sendall(b"POST /track/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\na=")
        phones.append(phone)
    assert [office.get("/readyz") for _ in range(20)] == [200] * 20
    for phone in phones:
        phone.close()


def test_an_address_that_is_taken_is_said_before_anything_is_made(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        bind = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "shonod", "run", "--bind", bind],
            cwd=ROOT,
            env={**os.environ, "SHONOD_DATA_DIR": str(tmp_path / "var")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert bind in done.stderr
    assert not (tmp_path / "var" / "shonod.sqlite3").exists()
