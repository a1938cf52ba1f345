"""Run a command beside a throwaway PostgreSQL: `python tools/postgres.py COMMAND...`.

The cluster lives in a temporary directory, listens on a socket in it and nowhere else, keeps
nothing durable and is gone afterwards. The command finds it in SHONOD_DATABASE_URL.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

PROGRAMS = Path("/usr/lib/postgresql")
UNSAFE_AND_FAST = "fsync=off synchronous_commit=off full_page_writes=off max_connections=60"


def program(name: str) -> str:
    """The newest installed PostgreSQL's `name`."""
    found = sorted(PROGRAMS.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    if not found:
        sys.exit("PostgreSQL is missing; run: sudo apt-get install -y postgresql")
    return str(found[-1])


def as_nobody_special() -> list[str]:
    """PostgreSQL refuses to run as root, so root lends the work to the package's own account."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


def quietly(command: list[str]) -> None:
    subprocess.run([*as_nobody_special(), *command], check=True, stdout=subprocess.DEVNULL, cwd="/")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server with its database in `home`; it may be stopped and started meanwhile."""

    home: Path
    options: str

    @property
    def url(self) -> str:
        return f"postgres://postgres@{quote(str(self.home), safe='')}/postgres"

    def start(self) -> None:
        options = " ".join(f"-c {option}" for option in self.options.split())
        options += f" -c listen_addresses='' -c unix_socket_directories='{self.home}'"
        quietly([*self._control, "-l", f"{self.home}/log", "-o", options, "start"])

    def stop(self, mode: str = "immediate") -> None:
        """'immediate' as a power cut ends it, 'fast' as an administrator does."""
        quietly([*self._control, "-m", mode, "stop"])

    @property
    def _control(self) -> list[str]:
        return [program("pg_ctl"), "-D", f"{self.home}/data", "-w"]


@contextmanager
def cluster(options: str = UNSAFE_AND_FAST) -> Iterator[Cluster]:
    """A new one, running; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="shonod-pg-", ignore_cleanup_errors=True) as name:
        home = Path(name)
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(home, account.pw_uid, account.pw_gid)
        initdb = [program("initdb"), "-D", f"{home}/data", "-U", "postgres", "-A", "trust"]
        quietly([*initdb, "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync"])
        made = Cluster(home, options)
        made.start()
        try:
            yield made
        finally:
            made.stop()
            shutil.rmtree(home / "data", ignore_errors=True)


def main(command: list[str]) -> int:
    if not command:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as made:
        return subprocess.run(
            command, env={**os.environ, "SHONOD_DATABASE_URL": made.url}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
