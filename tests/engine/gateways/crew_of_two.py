"""Run as a program by test_processes: two hands that write their process ids and wait."""

import os
import signal
import sys
from functools import partial
from pathlib import Path

from shonod.engine.gateways.processes import Hand, run_crew


def wait_for_end(directory: Path, name: str) -> None:
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    (directory / f"{name}.{os.getpid()}").touch()
    while not stopped:
        signal.pause()
    (directory / f"{name}.done").touch()


if __name__ == "__main__":
    place = Path(sys.argv[1])
    run_crew([Hand(name, partial(wait_for_end, place, name)) for name in ("one", "two")])
    (place / "all.done").touch()
