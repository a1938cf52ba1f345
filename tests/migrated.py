"""SQLite's tables as `migrate` leaves them: made once, copied by whoever begins with a new file.

That `shonod run` makes them itself is asked by the first test of it, tests/engine/…/test_run.py.
"""

import os
import subprocess
import sys
from fcntl import LOCK_EX, flock
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "var" / "tests"
MAKERS = ("shonod/*/migrations/*.py", "shonod/*/gateways/*.py")


def lay(place: Path) -> None:
    """A file of empty tables, where the program looks for its own."""
    place.parent.mkdir(parents=True, exist_ok=True)
    copyfile(_made(), place)


def _made() -> Path:
    makers = sorted(path for pattern in MAKERS for path in ROOT.glob(pattern))
    state = sha256(b"".join(path.read_bytes() for path in makers)).hexdigest()[:16]
    kept = KEPT / f"{state}.sqlite3"
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        # Whoever comes second waits for the first.
        flock(lock, LOCK_EX)
        if not kept.exists():
            for old in KEPT.glob("*.sqlite3"):
                old.unlink()
            _make(kept)
    return kept


def _make(kept: Path) -> None:
    place = Path(mkdtemp(dir=KEPT))
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
    env |= {"SHONOD_DATA_DIR": str(place), "SHONOD_SECRET_KEY": "only-for-tests-" * 4}
    command = [sys.executable, "-m", "shonod", "migrate", "--verbosity=0"]
    subprocess.run(command, cwd=ROOT, env=env, check=True)
    (place / "shonod.sqlite3").rename(kept)
    rmtree(place)
