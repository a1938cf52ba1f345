"""Counts that all web processes share: requests by class of status, and how long they took.

One anonymous memory map, made before the processes part. Each writes its own row, so no lock is
held between processes; a reader adds the rows up.
"""

import mmap
import struct
from threading import Lock

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
ROWS = 16
_ROW = struct.Struct(f"={len(CLASSES)}Q{len(BUCKETS)}Qd")


class Tally:
    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, ROWS * _ROW.size)
        self._row = 0
        self._lock = Lock()

    def take_row(self, row: int) -> None:
        """This process counts in `row` from now on; a process started again goes on in its own."""
        self._row = row % ROWS

    def count(self, status: int, seconds: float) -> None:
        with self._lock:
            offset = self._row * _ROW.size
            row = list(_ROW.unpack_from(self._memory, offset))
            row[min(max(status // 100, 1), 5) - 1] += 1
            for place, limit in enumerate(BUCKETS, start=len(CLASSES)):
                row[place] += seconds <= limit
            row[-1] += seconds
            _ROW.pack_into(self._memory, offset, *row)

    def total(self) -> tuple[dict[str, int], dict[float, int], float]:
        """Requests by class, requests at most so many seconds long, seconds in all."""
        rows = [_ROW.unpack_from(self._memory, row * _ROW.size) for row in range(ROWS)]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        classes = dict(zip(CLASSES, sums, strict=False))
        return classes, dict(zip(BUCKETS, sums[len(CLASSES) :], strict=False)), sums[-1]


TALLY = Tally()
