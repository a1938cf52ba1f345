"""R1, G1, G5: the database goes away and comes back; nothing acknowledged is lost, nobody helps."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.engine.running import Running
from tests.engine.waiting import until
from tests.trust.storm import APPLY, Storm
from tests.trust.test_storm import check
from tests.trust.visitor import Visitor
from tools.postgres import Cluster, cluster

AWAY_FOR = float(os.environ.get("STORM_AWAY", "60"))
LOCKED_FOR = 6.0
# As an office has it: what is acknowledged is on the disk.
AS_INSTALLED = "max_connections=60"

pytestmark = pytest.mark.faults


@pytest.fixture
def postgresql() -> Iterator[Cluster]:
    with cluster(AS_INSTALLED) as made:
        yield made


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], Running]]:
    running: list[Running] = []

    def begin(database: str = "") -> Running:
        running.append(Running(tmp_path, len(running), database, SHONOD_PROXY="127.0.0.1"))
        return running[-1]

    yield begin
    for each in running:
        each.process.kill()
        each.process.wait()


def test_postgresql_falls_five_times_and_is_away_for_a_minute(postgresql, start) -> None:
    storm = Storm(lambda: start(postgresql.url), visitors=6, programs=4)
    office, crew = storm.office, storm.office.children()
    with storm.blowing():
        for seconds in (0.0, 1.0, 0.0, 2.0, AWAY_FOR):
            storm.wait_for(10)
            postgresql.stop()
            until(lambda: office.get("/readyz") == 503)
            assert office.get("/healthz") == 503
            page = Visitor(office.port).get(APPLY)
            assert page.status >= 500
            assert "দুঃখিত" in page.text
            time.sleep(seconds)
            postgresql.start()
            since = time.monotonic()
            until(lambda: office.get("/readyz") == 200)
            storm.ready_after.append(time.monotonic() - since)
        storm.wait_for(10)
    check(storm)
    assert office.children() == crew, "nobody had to start anything again"
    until(lambda: office.get("/healthz") == 200, seconds=240)


def test_sqlite_held_by_another_program_for_six_seconds_is_waited_for(start, tmp_path) -> None:
    storm = Storm(start, visitors=4, programs=2)
    with storm.blowing():
        storm.wait_for(5)
        with closing(sqlite3.connect(tmp_path / "var" / "shonod.sqlite3")) as other:
            other.execute("BEGIN IMMEDIATE")
            held = time.monotonic()
            assert storm.office.get("/") == 200
            while time.monotonic() - held < LOCKED_FOR:
                time.sleep(0.1)
            other.rollback()
        since = time.monotonic()
        storm.wait_for(5)
        storm.ready_after.append(time.monotonic() - since)
    check(storm)
    assert not storm.refused
