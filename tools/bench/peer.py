"""Peers that are packages, installed into a throwaway environment and measured in the same run."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.bench.clock import Measured as Timed
from tools.bench.load import HOST, PEER_HEADERS, Request, ask
from tools.bench.office import WORKERS, free_port, serving
from tools.bench.processes import Memory, memory_of
from tools.bench.works import Goal, Measured, Work, measured

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "helpdesk"
WANTED = ("django-helpdesk==2.6.*", "gunicorn", "workalendar", "holidays", "bizdays")
MISSING = "Not measured: the peers' packages could not be installed on this machine."


@dataclass(frozen=True, slots=True)
class Peer:
    """`what`: its name, version and how it was served."""

    what: str
    works: list[Measured]
    memory: Memory


def days_beside(home: Path) -> list[Timed] | str:
    """Our clock and the working-day engines, by one interpreter; a sentence where that fails."""
    python = _environment(home)
    if python is None:
        return MISSING
    done = _run([python, "-m", "tools.bench.clock", "--json"], ROOT)
    if done.returncode:
        return f"Not measured: {done.stderr.strip().splitlines()[-1]}"
    return [Timed(*row) for row in json.loads(done.stdout)]


def helpdesk_beside(home: Path, tickets: int) -> Peer | str:
    """django-helpdesk with so many tickets, asked by the same client; a sentence where it fails."""
    python = _environment(home)
    if python is None:
        return MISSING
    place = home / "helpdesk"
    shutil.copytree(HERE, place)
    done = _run([python, "fill.py", str(tickets)], place)
    if done.returncode:
        return f"Not measured: {done.stderr.strip().splitlines()[-1]}"
    known = json.loads(done.stdout.splitlines()[-1])
    port = free_port()
    command = [python, "-m", "gunicorn", "-w", str(WORKERS), "-b", f"{HOST}:{port}", "project:wsgi"]
    with serving(command, dict(os.environ), port, cwd=place) as server:
        works = [measured(server, work, {}) for work in _works(port, known)]
        memory = memory_of(server.pid)
    return Peer(known["what"], works, memory)


def _works(port: int, known: dict[str, str]) -> list[Work]:
    desk = {**PEER_HEADERS, "Cookie": known["cookies"]}
    page = ask(port, [Request("/tickets/submit/", headers=PEER_HEADERS)])[0][1]
    token = page.headers["set-cookie"].partition("=")[2].partition(";")[0]
    form = {
        **PEER_HEADERS,
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"csrftoken={token}",
    }
    body = f"csrfmiddlewaretoken={token}&{known['form']}"
    rows: list[tuple[str, Sequence[Request], int]] = [
        ("public page", [Request("/", headers=PEER_HEADERS)], 200),
        ("ticket by code", [Request(path, headers=PEER_HEADERS) for path in known["public"]], 200),
        ("queue of 50", [Request(known["list"], headers=desk)], 200),
        ("search, a name", [Request(known["search"], headers=desk)], 200),
        ("submit", [Request("/tickets/submit/", "POST", form, body)], 302),
    ]
    return [Work(name, requests, Goal(), status) for name, requests, status in rows]


def _environment(home: Path) -> str | None:
    """The Python of an environment that holds the peers; None where they can't be had."""
    venv = home / "peers"
    python = venv / "bin/python"
    if python.exists():
        return str(python)
    uv = shutil.which("uv") or shutil.which(str(ROOT / ".tools/bin/uv"))
    make = [uv, "venv", "-q", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    fill = [uv, "pip", "install", "-q", "--python", str(python)] if uv else None
    fill = fill or [str(python), "-m", "pip", "install", "-q"]
    for command in ([*make, str(venv)], [*fill, *WANTED]):
        if _run(command, home).returncode:
            shutil.rmtree(venv, ignore_errors=True)
            return None
    return str(python)


def _run(command: Sequence[str], cwd: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=600, check=False
    )
