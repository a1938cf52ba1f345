"""What this process alone remembers: looks that are not written down yet."""

from dataclasses import dataclass, field
from threading import Lock


@dataclass(slots=True)
class _Tally:
    gathered: int = 0
    known: int = 0


@dataclass
class Looks:
    """Looks by key in the newest window, the one before it is forgotten; threads add at once."""

    _window: int = 0
    _tallies: dict[str, _Tally] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def add(self, key: str, window: int, *, write_at: int) -> tuple[int, int]:
        """One look more: how many are gathered, and how many were known to all before them.

        Whoever gets `write_at` has them all in hand, and the gathering begins anew.
        """
        with self._lock:
            tally = self._tally(key, window)
            tally.gathered += 1
            gathered = tally.gathered
            if gathered == write_at:
                tally.gathered = 0
            return gathered, tally.known

    def know(self, key: str, window: int, known: int) -> None:
        """So many looks of all processes were written down."""
        with self._lock:
            self._tally(key, window).known = known

    def _tally(self, key: str, window: int) -> _Tally:
        if window != self._window:
            self._window, self._tallies = window, {}
        return self._tallies.setdefault(key, _Tally())


LOOKS = Looks()
