"""Writes docs/reference/roles.md: each rule of the desk by role, out of the rooms' policy files."""

import inspect
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "roles.md"
HEAD = """# Roles

Who may what at the desk: made by `python tools/roles.py` out of the rooms' `policy.py`, and held
to them by a test. A role comes with the post that an officer holds today. Whoever runs the
installation is marked in the account, not by a post; everybody signed in has his own account page.
Who represents an institution signs in by a code, holds no post, and sees that institution alone.
What depends on the request itself, not only on the role, is said in `shonod/cases/policy.py`.

"""
Rule = Callable[[set[str]], bool]


def rules() -> list[tuple[str, str, Rule]]:
    """(room, name, rule): each public function of a policy file that asks for roles alone."""
    found: list[tuple[str, str, Rule]] = []
    for path in sorted((ROOT / "shonod").glob("*/policy.py")):
        room = path.parent.name
        module = import_module(f"shonod.{room}.policy")
        for name, rule in inspect.getmembers(module, inspect.isfunction):
            takes = list(inspect.signature(rule).parameters)
            if rule.__module__ == module.__name__ and takes == ["roles"] and name[0] != "_":
                found.append((room, name, rule))
    return found


def page(roles: list[str]) -> str:
    """The table, a row for each rule; · means no."""
    lines = [
        "| room | rule | " + " | ".join(role.replace("_", " ") for role in roles) + " |",
        "|---|---|" + "---|" * len(roles),
    ]
    for room, name, rule in rules():
        marks = " | ".join("yes" if rule({role}) else "·" for role in roles)
        lines.append(f"| {room} | `{name}`: {_said(rule)} | {marks} |")
    return HEAD + "\n".join(lines) + "\n"


def _said(rule: Rule) -> str:
    return " ".join((rule.__doc__ or "").split())


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
    django.setup()
    PAGE.write_text(page([role.value for role in import_module("shonod.offices.states").Role]))
