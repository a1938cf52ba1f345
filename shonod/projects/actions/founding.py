"""The projects that the first office's register begins with, each with its source."""

import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from shonod.offices.models import Office
from shonod.projects.actions.writing import Facts, enter_project
from shonod.projects.models import Project

FIRST = Path(__file__).parent.parent / "data" / "first.json"
_DAYS = ("approved_on", "begins_on", "ends_on")


@cache
def first_projects() -> tuple[Facts, ...]:
    """What published reports say of the department's projects, and nothing that they do not."""
    return tuple(_facts(said) for said in json.loads(FIRST.read_text()))


def keep_first_projects(office: Office, *, at: datetime) -> int:
    """Enter them where the register is empty; returns how many."""
    if Project.objects.filter(office=office).exists():
        return 0
    return len(
        [enter_project(office, facts, by=None, at=at) for facts in reversed(first_projects())]
    )


def _facts(said: dict[str, Any]) -> Facts:
    days = {name: date.fromisoformat(said[name]) for name in _DAYS if name in said}
    cost = {"cost": Decimal(said["cost"])} if "cost" in said else {}
    return Facts(**{**said, **days, **cost})
