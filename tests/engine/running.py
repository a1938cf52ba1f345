"""A real `shonod run`: its processes, what they said, and a database of its own."""

import os
import re
import secrets
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import dj_database_url
import psycopg

from tests.engine.waiting import until
from tests.migrated import lay

ROOT = Path(__file__).parents[2]
PASSWORD = re.compile(r"one-time password: (\S+)")
ADDRESS = re.compile(r"Shonod is running: http://127\.0\.0\.1:(\d+)/")


class Running:
    """One `shonod run` with its output in a file; without `tables` it makes them itself."""

    def __init__(
        self, place: Path, number: int, database: str = "", *, tables: bool = True, **more: str
    ) -> None:
        file = place / "var" / "shonod.sqlite3"
        if tables and not database and not file.exists():
            lay(file)
        self.out = place / f"out.{number}"
        env = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
        env |= {"SHONOD_DATA_DIR": str(place / "var"), "SHONOD_BIND": "127.0.0.1:0"}
        env |= {"SHONOD_DATABASE_URL": database} if database else {}
        self.env = env | more
        with self.out.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "shonod", "run"],
                cwd=ROOT,
                env=self.env,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        until(self._has_begun, seconds=180)
        found = ADDRESS.search(self.said)
        assert found, self.said
        self.port = int(found[1])
        until(lambda: self.get("/readyz") == 200)

    def _has_begun(self) -> bool:
        return self.process.poll() is not None or bool(ADDRESS.search(self.said))

    @property
    def said(self) -> str:
        return self.out.read_text()

    def get(self, path: str) -> int:
        """Status of a GET; 0 when nobody answers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def children(self) -> dict[str, int]:
        """Process ids by name: the newest of each."""
        found = re.findall(r'"process": "([\w-]+)", "pid": (\d+), "event": "process_st', self.said)
        return {name: int(pid) for name, pid in found}


def empty_database() -> str:
    """An empty database on the server of this test run; '' for SQLite in the data directory."""
    url = os.environ.get("SHONOD_DATABASE_URL", "")
    if not url:
        return ""
    server, name = dj_database_url.parse(url), f"run_{secrets.token_hex(6)}"
    with psycopg.connect(
        host=server["HOST"], user=server["USER"], dbname=server["NAME"], autocommit=True
    ) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{url.rpartition('/')[0]}/{name}"
