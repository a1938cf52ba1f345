"""Asking clamd: what it says counts, what it does not say is an error, never a clean file."""

import socket
from io import BytesIO
from pathlib import Path

import pytest

from shonod.cases.gateways import scanner
from tests.cases.clamd import HARMFUL, TOO_LARGE, clamd


def test_without_a_setting_there_is_no_scanner(settings):
    settings.CLAMD_URL = ""
    assert not scanner.has_scanner()


@pytest.mark.parametrize(
    ("content", "harmful"),
    [(b"a letter", False), (b"", False), (HARMFUL, True), (b"x" * 300_000 + HARMFUL, True)],
)
def test_a_file_is_judged_whole(settings, content, harmful):
    with clamd() as settings.CLAMD_URL:
        scanner.check_scanner()
        assert scanner.is_harmful(BytesIO(content)) is harmful


def test_a_file_that_the_scanner_does_not_judge_is_an_error(settings):
    with clamd() as settings.CLAMD_URL, pytest.raises(OSError, match="size limit exceeded"):
        scanner.is_harmful(BytesIO(TOO_LARGE))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "unix:///nowhere/clamd.ctl"])
def test_a_scanner_that_is_away_is_an_error(settings, address):
    settings.CLAMD_URL = address
    with pytest.raises(OSError):
        scanner.check_scanner()


def test_it_is_found_at_a_path_too(settings, tmp_path: Path):
    path = tmp_path / "clamd.ctl"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        settings.CLAMD_URL = f"unix://{path}"
        with scanner._connected() as line:
            line.sendall(b"zPING\0")
            answering, _ = listening.accept()
            with answering:
                assert answering.recv(10) == b"zPING\0"


def test_a_scanner_that_hangs_up_is_an_error(settings):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings.CLAMD_URL = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        line = scanner._connected()
        answering, _ = listening.accept()
        answering.close()
        with line, pytest.raises(OSError):
            scanner._expect(scanner._answer(line), "PONG")
