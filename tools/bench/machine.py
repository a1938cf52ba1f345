"""The machine and the versions that figures were measured on."""

import os
import platform
import sqlite3
from datetime import date
from importlib.metadata import version
from pathlib import Path

KIB_A_GIB = 1024 * 1024


def machine() -> str:
    return (
        f"on {date.today():%-d %B %Y} with {os.cpu_count()} cores ({_processor()}), {_memory()} "
        f"GiB, {_system()}, Python {platform.python_version()}, Django {version('django')}, "
        f"waitress {version('waitress')}, SQLite {sqlite3.sqlite_version}"
    )


def field_of(text: str, name: str) -> str:
    """What stands after the first `name` and a colon; '' where it is not named."""
    found = (line.partition(":")[2].strip() for line in text.splitlines() if line.startswith(name))
    return next(found, "")


def _processor() -> str:
    return field_of(Path("/proc/cpuinfo").read_text(), "model name") or platform.machine()


def _memory() -> int:
    total = field_of(Path("/proc/meminfo").read_text(), "MemTotal")
    return round(int(total.split()[0]) / KIB_A_GIB)


def _system() -> str:
    release = Path("/etc/os-release")
    named = release.read_text() if release.exists() else ""
    for line in named.splitlines():
        if line.startswith("PRETTY_NAME="):
            return line.partition("=")[2].strip('"')
    return platform.system()
