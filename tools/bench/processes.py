"""What a tree of processes has cost: CPU time and memory, read from /proc (proc(5))."""

import os
from pathlib import Path
from typing import NamedTuple

TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
KIB = 1024


class Memory(NamedTuple):
    """MB of a whole tree. `rss` counts shared pages once for each process, `pss` once in all."""

    rss: float
    pss: float


def tree_of(pid: int) -> list[int]:
    """`pid` and all its descendants that live."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (parent := _parent_of(entry)) is not None:
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def cpu_ms(pid: int) -> float:
    """User and system time of the tree, with that of its ended children."""
    return sum(_ticks(each) for each in tree_of(pid)) * TICK_MS


def memory_of(pid: int) -> Memory:
    rss = pss = 0.0
    for each in tree_of(pid):
        rollup = _read(Path(f"/proc/{each}/smaps_rollup"))
        rss += kib_of(rollup, "Rss:") / KIB
        pss += kib_of(rollup, "Pss:") / KIB
    return Memory(rss, pss)


def kib_of(rollup: str, name: str) -> int:
    """The KiB in the line of smaps_rollup that begins with `name`; 0 where there is none."""
    for line in rollup.splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    return 0


def fields_of(stat: str) -> list[str]:
    """The fields of /proc/PID/stat from the state on; the name before may hold blanks."""
    return stat.rpartition(")")[2].split()


def _parent_of(entry: Path) -> int | None:
    fields = fields_of(_read(entry / "stat"))
    return int(fields[1]) if fields else None


def _ticks(pid: int) -> int:
    fields = fields_of(_read(Path(f"/proc/{pid}/stat")))
    return sum(int(field) for field in fields[11:15]) if fields else 0


def _read(path: Path) -> str:
    # A process may end between being seen and being read.
    try:
        return path.read_text()
    except OSError:
        return ""
