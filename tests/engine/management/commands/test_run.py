"""`shonod run` as an administrator meets it: real processes, a free port, real kills."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.engine.running import PASSWORD, ROOT, Running, empty_database
from tests.engine.waiting import gone, until

pytestmark = pytest.mark.slow


@pytest.fixture
def database() -> str:
    return empty_database()


@pytest.fixture
def start(tmp_path: Path, database: str) -> Iterator[Callable[..., Running]]:
    running: list[Running] = []

    def begin(*, tables: bool = True) -> Running:
        running.append(Running(tmp_path, len(running), database, tables=tables))
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
    first = start(tables=False)
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
