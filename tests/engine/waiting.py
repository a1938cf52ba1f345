"""Waiting for what another process does: by looking, with a deadline that only a fault reaches."""

import time
from collections.abc import Callable
from pathlib import Path


def until(holds: Callable[[], bool], *, seconds: float = 60.0, every: float = 0.02) -> None:
    """`every` so many seconds it looks: seldom where looking is work for the machine."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came to hold"
        time.sleep(every)


def gone(pid: int) -> bool:
    """Whether the process has ended (one not yet collected by its parent counts as ended)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state in "ZX"
