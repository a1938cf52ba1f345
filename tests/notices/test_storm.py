"""R2, G2, G3: whatever is killed and whatever the gateway does, each notice goes out, once."""

import json
import os
import random
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from shonod.notices.states import State
from tests.engine.running import ROOT, empty_database
from tests.engine.waiting import until
from tests.migrated import lay

WORKERS = 2
SCRIPT = ["-m", "tests.notices.storming"]


class Office:
    """An office of its own, and the workers that send for it."""

    def __init__(self, place: Path) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
        database = empty_database()
        self.place = place / "var"
        self.env = kept | {"SHONOD_DATA_DIR": str(self.place), "SHONOD_SECRET_KEY": "storm" * 9}
        self.env |= {"SHONOD_DATABASE_URL": database} if database else {}
        if not database:
            lay(self.place / "shonod.sqlite3")
        self.begun = time.time()
        self.killed: set[int] = set()
        self.workers: list[subprocess.Popen[bytes]] = []

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, *SCRIPT, *command],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def begin(self) -> None:
        command = [sys.executable, *SCRIPT, "work", str(self.begun)]
        self.workers.append(subprocess.Popen(command, cwd=ROOT, env=self.env))

    def taken(self) -> list[tuple[str, int, str]]:
        log = self.place / "gateway.log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [tuple(json.loads(line)) for line in lines]

    def kill_one(self) -> None:
        """At a moment that nobody chose; another worker takes its place."""
        victim = self.workers.pop(0)
        victim.kill()
        victim.wait()
        self.killed.add(victim.pid)
        self.begin()


def blow(place: Path, *, notices: int, kills: int) -> Office:
    office, chance = Office(place), random.Random(7)
    office.run("prepare", str(notices))
    office.begun = time.time()
    for _ in range(WORKERS):
        office.begin()
    for number in range(kills):
        wanted = notices * (number + 1) // (kills + 2)
        until(lambda wanted=wanted: len(office.taken()) >= wanted, seconds=600)
        time.sleep(chance.random() / 20)
        office.kill_one()
    for worker in office.workers:
        assert worker.wait(600) == 0
    return office


def check(office: Office, notices: int) -> None:
    states = json.loads(office.run("states"))
    taken: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    last = {pid: reference for reference, pid, _ in office.taken()}
    for reference, pid, how in office.taken():
        was_killed = pid in office.killed and last[pid] == reference
        taken[reference].append((pid, how, was_killed))
    sent = {one for one, state, *_ in states if state == State.SENT}
    failed = {one for one, state, *_ in states if state == State.FAILED}
    again = {one: tries for one, tries in taken.items() if len(tries) > 1}
    unexplained = {
        one: tries
        for one, tries in again.items()
        if any(how == "ok" and not was_killed for _, how, was_killed in tries[:-1])
    }
    sys.stdout.write(
        f"{len(states)} notices, {len(sent)} sent, {len(failed)} failed and shown, "
        f"{len(office.killed)} workers killed, {len(again)} taken twice or more, "
        f"of them without a killed worker or a lost answer {len(unexplained)}; "
        f"most tries {max(tries for *_, tries in states)}, {time.time() - office.begun:.0f} s\n"
    )
    assert len(states) == notices
    assert sent | failed == {one for one, *_ in states}
    assert sent <= set(taken)
    assert not unexplained
    assert all(len(tries) <= 4 for tries in again.values())


# The two databases hold rows for a worker in different ways.
@pytest.mark.django_db
@pytest.mark.slow
def test_a_few_kills_lose_and_double_nothing(tmp_path):
    check(blow(tmp_path, notices=150, kills=2), 150)


@pytest.mark.faults
def test_ten_thousand_notices_go_out_whatever_is_killed(tmp_path):
    check(blow(tmp_path, notices=10_000, kills=40), 10_000)
