"""A crew of processes: each is started again when it dies, all end with the one that started them.

Linux only: children ask the kernel to be killed with their parent, so that not even `kill -9`
leaves an orphan that holds the port.
"""

import ctypes
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import structlog

PR_SET_PDEATHSIG = 1
STOP = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
LISTENED = STOP | {signal.SIGCHLD}
SECONDS_TO_FINISH = 15.0
LONGEST_DELAY = 30.0
# Who lived longer than that had begun to work: he is replaced at once.
AT_ONCE = 2.0
_LIBC = ctypes.CDLL(None, use_errno=True)

log = structlog.get_logger()


@dataclass(slots=True)
class Hand:
    """One process to keep alive. `run` returns when the process has got SIGTERM and is done."""

    name: str
    run: Callable[[], None]
    pid: int = 0
    started: float = 0.0
    falls: int = 0
    start_at: float = field(default=0.0)


def this_machine() -> str:
    """What no other machine or container is called, nor this one after its next start."""
    started = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return f"{started}.{Path('/proc/self/ns/pid').stat().st_ino}"


def is_running(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def die_with(parent: int) -> None:
    """Ask the kernel to kill this process when `parent` dies, however it dies."""
    if _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    if os.getppid() != parent:
        os._exit(1)


def start(hand: Hand) -> None:
    """Fork. The child never returns from here."""
    parent = os.getpid()
    hand.started = time.monotonic()
    hand.pid = os.fork()
    if hand.pid:
        log.info("process_started", process=hand.name, pid=hand.pid)
        return
    code = 1
    try:
        die_with(parent)
        # Ctrl-C reaches the whole group; the parent alone answers it, so that the end is orderly.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, LISTENED)
        hand.run()
        code = 0
    except BaseException:
        log.exception("process_failed", process=hand.name)
    finally:
        os._exit(code)


def run_crew(hands: Sequence[Hand]) -> None:
    """Keep every hand alive until SIGTERM, SIGINT or SIGHUP, then let them finish and return.

    A second signal, or SECONDS_TO_FINISH, ends the waiting.
    """
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, LISTENED)
    try:
        for hand in hands:
            start(hand)
        while not _stopped(_next_wait(hands)):
            _reap(hands)
            _start_due(hands)
        _finish(hands)
    finally:
        for hand in hands:
            _send(hand, signal.SIGKILL)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _stopped(seconds: float) -> bool:
    got = signal.sigtimedwait(LISTENED, seconds)
    return got is not None and got.si_signo in STOP


def _next_wait(hands: Sequence[Hand]) -> float:
    waiting = [hand.start_at - time.monotonic() for hand in hands if not hand.pid]
    return max(0.0, min([1.0, *waiting]))


def _reap(hands: Sequence[Hand]) -> None:
    """Note who died. One that falls at once and again is started later and later."""
    for hand in hands:
        if not hand.pid or os.waitpid(hand.pid, os.WNOHANG)[0] == 0:
            continue
        log.warning("process_died", process=hand.name, pid=hand.pid)
        lived = time.monotonic() - hand.started
        hand.falls = hand.falls + 1 if lived < AT_ONCE else 0
        delay = 0.0 if hand.falls <= 1 else min(2.0 ** (hand.falls - 2), LONGEST_DELAY)
        hand.pid, hand.start_at = 0, time.monotonic() + delay


def _start_due(hands: Sequence[Hand]) -> None:
    for hand in hands:
        if not hand.pid and hand.start_at <= time.monotonic():
            start(hand)


def _finish(hands: Sequence[Hand]) -> None:
    for hand in hands:
        _send(hand, signal.SIGTERM)
    deadline = time.monotonic() + SECONDS_TO_FINISH
    while any(hand.pid for hand in hands) and time.monotonic() < deadline:
        if _stopped(0.2):
            return
        for hand in hands:
            if hand.pid and os.waitpid(hand.pid, os.WNOHANG)[0]:
                hand.pid = 0


def _send(hand: Hand, number: signal.Signals) -> None:
    if hand.pid:
        os.kill(hand.pid, number)
        if number == signal.SIGKILL:
            os.waitpid(hand.pid, 0)
            hand.pid = 0
