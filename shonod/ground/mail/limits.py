"""How much of a mail is looked at: what goes beyond is held for a person, and nothing waits."""

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from shonod.ground.mail.reason import Reason

LARGEST = 40 * 1024 * 1024
MOST_PARTS = 200
DEEPEST = 30
SECONDS = 20.0
_PART = re.compile(rb"^content-type[ \t]*:", re.IGNORECASE | re.MULTILINE)
_INSIDE = re.compile(
    rb"\bboundary[ \t]*=|^content-type[ \t]*:[ \t]*message/", re.IGNORECASE | re.MULTILINE
)


class TooMuch(Exception):
    """A mail goes beyond a limit; `reason` says which."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def check_shape(content: bytes) -> None:
    """Counts parts and nesting in the bytes themselves, because a reader of mails that nest three
    hundred deep takes minutes. Raises TooMuch."""
    if len(content) > LARGEST:
        raise TooMuch(Reason.TOO_LARGE)
    if _more_than(DEEPEST, _INSIDE, content):
        raise TooMuch(Reason.TOO_DEEP)
    if _more_than(MOST_PARTS, _PART, content):
        raise TooMuch(Reason.TOO_MANY_PARTS)


def _more_than(most: int, pattern: re.Pattern[bytes], content: bytes) -> bool:
    return any(number > most for number, _found in enumerate(pattern.finditer(content), 1))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises TooMuch in what runs longer. In another thread than the first there is no such
    clock, and nothing is limited."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def too_slow(_number: int, _frame: FrameType | None) -> NoReturn:
        raise TooMuch(Reason.TOO_SLOW)

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
