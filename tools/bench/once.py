"""What is measured once: reading the charter, starting, setting up on a fresh machine."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from shonod.ground.charter import read_charter
from tools.bench.load import HOST
from tools.bench.office import free_port, serving
from tools.bench.report import Figure

ROOT = Path(__file__).parents[2]
CHARTER = ROOT / "shonod/catalogue/data/homna-doict.txt"


def charter_ms(rounds: int = 30) -> Figure:
    content, took = CHARTER.read_bytes(), []
    for _ in range(rounds):
        began = time.perf_counter()
        read_charter(content, name=CHARTER.name)
        took.append((time.perf_counter() - began) * 1000)
    return Figure("reading Homna's charter, in process", median(took), "ms", 100)


def start_ms(env: dict[str, str], rounds: int = 3) -> Figure:
    """From the command to the first page, with data and static files there already."""
    took = []
    for _ in range(rounds):
        port = free_port()
        with serving(_run(sys.executable, port), env, port) as server:
            took.append(server.first_ms)
    return Figure("first answer after start", min(took) / 1000, "s", 1)


def set_up_s() -> Figure | None:
    """From the sources to the first page: packages from the installer's cache, then `run`."""
    uv = shutil.which("uv") or shutil.which(str(ROOT / ".tools/bin/uv"))
    if uv is None:
        return None
    with tempfile.TemporaryDirectory(prefix="shonod-fresh-") as name:
        began, venv = time.monotonic(), Path(name, "venv")
        python = str(venv / "bin/python")
        for command in (
            [uv, "venv", "-q", "--python", sys.executable, str(venv)],
            [uv, "pip", "sync", "-q", "--python", python, "--require-hashes", "requirements.txt"],
        ):
            if subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode:
                return None
        env = {
            **os.environ,
            "SHONOD_DATA_DIR": f"{name}/data",
            "PYTHONPYCACHEPREFIX": f"{name}/pyc",
        }
        env["SHONOD_SECRET_KEY"] = secrets.token_urlsafe(48)
        port = free_port()
        with serving(_run(python, port), env, port, cwd=ROOT):
            took = time.monotonic() - began
    return Figure("fresh set-up to the first page", took, "s", 30)


def _run(python: str, port: int) -> list[str]:
    return [python, "-m", "shonod", "run", "--bind", f"{HOST}:{port}"]
