"""`make bench`: measure everything, print it beside the goals, write docs/reference/speed.md."""

import argparse
import os
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

from tools.bench.clock import measure_clock
from tools.bench.load import client
from tools.bench.machine import machine
from tools.bench.office import (
    WORKERS,
    Volume,
    known_inside,
    made,
    recounted,
    running,
    searched,
    taken_in,
    told,
)
from tools.bench.once import charter_ms, set_up_s, start_ms
from tools.bench.peer import Peer, days_beside, helpdesk_beside
from tools.bench.processes import Memory, memory_of
from tools.bench.report import (
    Chapter,
    Figure,
    figures_of,
    figures_table,
    misses,
    number,
    ratio,
    table,
    works_table,
)
from tools.bench.works import Measured, measured, works_of

PAGE = Path(__file__).parents[2] / "docs/reference/speed.md"
SIZES = (1_000, 10_000, 100_000)
PEER_TICKETS = 10_000
FORMS = 2_500
OPEN = 100_000
NOTICES = 10_000
THINGS = 100_000
MAILS = 10_000
LARGEST_FILE = {10_000: 30, 100_000: 300}
MOST_SECONDS = {100_000: 180}
# Which work of ours stands beside which of the peer's.
BESIDE = {
    "public page": "home, not kept",
    "submit": "submit",
    "ticket by code": "track by code",
    "queue of 50": "queue of 50",
    "search, a name": "search, a name",
}


HEAD = """\
# Speed, as measured

Written by `make bench`; change nothing by hand. Goals stand in brackets; what misses its goal is
marked.

Measured {machine}; {workers} web processes, production settings, SQLite (WAL, `synchronous=FULL`),
loopback, warm; over eight connections by {client}. Load average before the run: {busy:.1f}.

**alone**: median of one request after another on a kept-open connection, the client's own time
included. **CPU**: user and system time of the server's whole process tree for each request, under
eight connections. **SQL**: statements of a warm page, transaction marks left out. A shared machine
makes times longer, never shorter: ratios within one run and counts tell more.
"""


def main() -> None:
    # Stopped from outside, the servers that it started still end with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="1,000 cases, no peers, no file")
    quick = parser.parse_args().quick
    busy = os.getloadavg()[0]
    chapters, found = [], list[Figure]()
    with tempfile.TemporaryDirectory(prefix="shonod-bench-") as name:
        by_size = {}
        for n in SIZES[:1] if quick else SIZES:
            volume = made(Path(name, str(n)), n)
            chapter, works, figures = _office(volume)
            chapters.append(_told(chapter))
            by_size[n] = works
            found += figures
            if n == SIZES[0]:
                chapter, figures = _once(volume)
                chapters.append(_told(chapter))
                found += figures
        chapters.append(_told(_flat(by_size)))
        # Each is told as soon as it is known: what ends a later one loses no figure.
        for measure in (
            _clock,
            partial(_recount, Path(name, "recount"), 1_000 if quick else OPEN),
            partial(_notices, Path(name, "notices"), 1_000 if quick else NOTICES),
            partial(_finding, Path(name, "finding"), 1_000 if quick else THINGS),
            partial(_mails, Path(name, "mails"), 200 if quick else MAILS),
        ):
            chapter, figures = measure()
            chapters.append(_told(chapter))
            found += figures
        if not quick:
            chapters += [_told(each) for each in _peers(Path(name), by_size)]
    missed = misses(found)
    chapters.insert(0, _told(_missed(missed)))
    if not quick:
        PAGE.write_text(
            "\n".join([_head(busy), *(each.markdown() for each in chapters)]).rstrip() + "\n"
        )
        print(f"written: {PAGE.name}")


def _told(chapter: Chapter) -> Chapter:
    print(f"\n{chapter.markdown()}", flush=True)
    return chapter


def _head(busy: float) -> str:
    return HEAD.format(machine=machine(), workers=WORKERS, client=client(), busy=busy)


def _office(volume: Volume) -> tuple[Chapter, list[Measured], list[Figure]]:
    chapter = Chapter(f"An office with {volume.n:,} cases")
    size = volume.bytes / 1e6
    known = known_inside(volume, FORMS)
    with running(volume) as server:
        at_start = memory_of(server.pid)
        works = [measured(server, work, known["sql"]) for work in works_of(server.port, known)]
        after = memory_of(server.pid)
    figures = [
        Figure(f"writing {volume.n:,} cases", volume.seconds, "s", MOST_SECONDS.get(volume.n)),
        Figure(f"database of {volume.n:,} cases", size, "MB", LARGEST_FILE.get(volume.n)),
        *_memory(at_start, after),
    ]
    chapter.say(*works_table(works))
    chapter.say(*figures_table(figures))
    chapter.say(f"How the queue is found: `{known['plan'].splitlines()[0]}`.")
    named = [
        Figure(
            f"{volume.n:,}: {work.work}, {one.name}", one.value, one.unit, one.goal, one.at_least
        )
        for work in works
        for one in figures_of(work)
    ]
    return chapter, works, [*figures, *named]


def _memory(at_start: Memory, after: Memory) -> list[Figure]:
    return [
        Figure("memory at start, PSS", at_start.pss, "MB", 130),
        Figure("memory after every page, PSS", after.pss, "MB", 180),
        Figure("the same as RSS, shared pages counted in each process", after.rss, "MB"),
    ]


def _once(volume: Volume) -> tuple[Chapter, list[Figure]]:
    chapter = Chapter("Once")
    fresh = set_up_s()
    figures = [charter_ms(), start_ms(volume.env), *([fresh] if fresh else [])]
    chapter.say(*figures_table(figures))
    if fresh is None:
        chapter.say("Fresh set-up: not measured, the installer or its packages are not at hand.")
    return chapter, figures


def _flat(by_size: dict[int, list[Measured]]) -> Chapter:
    """The same work at every size, alone: what grows with the office's past shows here."""
    chapter = Chapter("The same at every size, ms alone (SQL)")
    names = [work.work for work in next(iter(by_size.values()))]
    rows = [
        [
            name,
            *(f"{number(works[at].alone)} ({works[at].sql})" for works in by_size.values()),
        ]
        for at, name in enumerate(names)
    ]
    chapter.say(*table(["work", *(f"{n:,}" for n in by_size)], rows))
    return chapter


def _clock() -> tuple[Chapter, list[Figure]]:
    chapter = Chapter("Due dates")
    figures = [Figure(row.work, row.ns, "ns", row.goal) for row in measure_clock()]
    chapter.say(*figures_table(figures))
    return chapter, figures


def _recount(home: Path, n: int) -> tuple[Chapter, list[Figure]]:
    """A holiday declared the evening before, while many cases are open; then taken back."""
    chapter, took = Chapter(f"A day declared late, {n:,} open cases"), recounted(home, n)
    figures = [
        Figure(f"declared: {took['moved']:,} dates moved", took["declare"], "s", 10),
        Figure("its CPU", took["declare_cpu"], "s"),
        Figure("of it, writing: others read on, and wait to write", took["declare_writing"], "s"),
        Figure("undone, byte for byte", took["undo"], "s", 10),
        Figure("of it, writing", took["undo_writing"], "s"),
        Figure("preview, writing nothing", took["preview"], "s"),
    ]
    chapter.say(*figures_table(figures))
    return chapter, figures


def _notices(home: Path, n: int) -> tuple[Chapter, list[Figure]]:
    """From the ledger to a line that takes everything at once, each committed by itself."""
    chapter, took = Chapter(f"{n:,} notices out"), told(home, n)
    figures = [
        Figure("made from the ledger", took["made"], "s", 30 * n / NOTICES),
        Figure("sent, one worker", took["sent"], "s", 200 * n / NOTICES),
        Figure("a second", n / took["sent"], "", 50, at_least=True),
    ]
    chapter.say(*figures_table(figures))
    return chapter, figures


def _finding(home: Path, n: int) -> tuple[Chapter, list[Figure]]:
    """The labelled searches over one office's things, in one process."""
    chapter, took = Chapter(f"A search over {n:,} things"), searched(home, n)
    figures = [
        Figure("putting them in", took["putting"], "s"),
        Figure("a search, median", took["median"], "ms", 40),
        Figure("a search, p95", took["p95"], "ms", 50),
    ]
    chapter.say(*figures_table(figures))
    return chapter, figures


def _mails(home: Path, n: int) -> tuple[Chapter, list[Figure]]:
    """From a real mail server to the piles at the desk, each kept before it is read."""
    chapter, took = Chapter(f"{n:,} mails in"), taken_in(home, n)
    figures = [
        Figure("fetched and kept on the disk", n / took["kept"], "a second", 20, at_least=True),
        Figure("read and sorted", took["sorted"] / took["read"], "a second", 20, at_least=True),
        Figure(
            "both", 1 / (took["kept"] / n + took["read"] / took["sorted"]), "a second", 10, True
        ),
        Figure("left unread", n - took["sorted"], "", 0),
    ]
    chapter.say(*figures_table(figures))
    return chapter, figures


def _peers(home: Path, by_size: dict[int, list[Measured]]) -> list[Chapter]:
    days, desk = Chapter("Beside other working-day engines"), Chapter("Beside django-helpdesk")
    found = days_beside(home)
    if isinstance(found, str):
        days.say(found)
        desk.say(found)
        return [days, desk]
    ours = found[0].ns
    days.say(
        "The same table of closed days, the same run and interpreter, ns a call:",
        "",
        *table(
            ["engine", "ns", "times ours"],
            [[row.work, number(row.ns), ratio(ours, row.ns)] for row in found],
        ),
    )
    _beside(desk, helpdesk_beside(home, PEER_TICKETS), by_size[PEER_TICKETS])
    return [days, desk]


def _beside(chapter: Chapter, peer: Peer | str, works: list[Measured]) -> None:
    if isinstance(peer, str):
        chapter.say(peer)
        return
    ours = {work.work: work for work in works}
    rows = []
    for theirs in peer.works:
        mine = ours[BESIDE[theirs.work]]
        rows.append(
            [
                theirs.work,
                _versus(mine.alone, theirs.alone),
                _versus(mine.cpu, theirs.cpu),
                f"{number(mine.rate.rps)} / {number(theirs.rate.rps)}",
            ]
        )
    chapter.say(f"{peer.what} Both with {PEER_TICKETS:,} cases; ours / theirs = how many times.")
    chapter.say(*table(["work", "alone, ms", "CPU, ms", "requests/s"], rows))
    chapter.say(f"Memory, PSS: {number(peer.memory.pss)} MB after these pages.")


def _versus(ours: float, theirs: float) -> str:
    return f"{number(ours)} / {number(theirs)} = {ratio(ours, theirs)}"


def _missed(missed: list[str]) -> Chapter:
    chapter = Chapter("Goals missed")
    chapter.say(*([f"- {line}" for line in missed] or ["None."]))
    return chapter


if __name__ == "__main__":
    main()
