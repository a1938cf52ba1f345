"""The crew, with real processes and real kills."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shonod.engine.gateways.processes import is_running, this_machine
from tests.engine.waiting import gone, until

PROGRAM = Path(__file__).with_name("crew_of_two.py")


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": "."},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    yield process
    process.kill()
    process.wait()


def pids(place: Path, name: str) -> set[int]:
    return {int(p.suffix[1:]) for p in place.glob(f"{name}.*") if p.suffix[1:].isdigit()}


def both(place: Path) -> Callable[[], bool]:
    return lambda: bool(pids(place, "one") and pids(place, "two"))


def test_a_hand_that_is_killed_is_started_again(crew, tmp_path):
    until(both(tmp_path))
    (first,) = pids(tmp_path, "one")
    os.kill(first, signal.SIGKILL)
    until(lambda: len(pids(tmp_path, "one")) == 2)
    assert len(pids(tmp_path, "two")) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_the_first_lets_every_hand_finish(crew, tmp_path, number):
    until(both(tmp_path))
    crew.send_signal(number)
    assert crew.wait(20) == 0
    assert {p.name for p in tmp_path.glob("*.done")} == {"one.done", "two.done", "all.done"}


def test_ctrl_c_at_a_terminal_reaches_all_and_still_ends_in_order(crew, tmp_path):
    until(both(tmp_path))
    os.killpg(crew.pid, signal.SIGINT)
    assert crew.wait(20) == 0
    assert (tmp_path / "one.done").exists()
    assert (tmp_path / "two.done").exists()


def test_a_process_that_was_killed_runs_no_longer(crew, tmp_path):
    assert this_machine() == this_machine()
    assert is_running(crew.pid)
    crew.kill()
    crew.wait()
    assert not is_running(crew.pid)


def test_kill_9_of_the_first_leaves_no_orphan(crew, tmp_path):
    until(both(tmp_path))
    children = pids(tmp_path, "one") | pids(tmp_path, "two")
    crew.kill()
    crew.wait()
    until(lambda: all(gone(pid) for pid in children))
    assert not list(tmp_path.glob("*.done"))
