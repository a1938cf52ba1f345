"""The program's own source, read once: modules, their lines and functions."""

import ast
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "shonod"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    path: Path
    text: str

    @property
    def name(self) -> str:
        """'shonod.cases.views.desk'; a package is named for its folder."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        parts = self.path.relative_to(PACKAGE).parts
        return parts[0] if len(parts) > 1 else ""

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.path)

    @property
    def functions(self) -> list[Function]:
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package but migrations, which Django writes."""
    found = sorted(PACKAGE.rglob("*.py"))
    return tuple(Module(p, p.read_text()) for p in found if "migrations" not in p.parts)


def rooms() -> set[str]:
    return {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").exists()}


@cache
def contract(name: str) -> dict[str, list[str]]:
    """One import contract of pyproject.toml, by its id."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    found = config["tool"]["importlinter"]["contracts"]
    return next(each for each in found if each["id"] == name)
