"""The tests' tree mirrors the code's, so that the test of a module is where one looks."""

import re

import pytest

from tests.house.source import PACKAGE, ROOT, Module, modules

FLOORS = {"states", "actions", "queries", "policy"}


def must_be_mirrored(module: Module) -> bool:
    path = module.path.relative_to(PACKAGE)
    if not module.functions or path.name == "__init__.py":
        return False
    return path.parts[0] == "ground" or bool(FLOORS & {path.stem, *path.parts[1:-1]})


@pytest.mark.parametrize(
    "module", [m for m in modules() if must_be_mirrored(m)], ids=lambda module: module.name
)
def test_the_module_has_its_test(module: Module):
    path = module.path.relative_to(PACKAGE)
    folder = ROOT / "tests" / path.parent
    # The modules of one floor's folder may share tests, which then name them.
    shared = folder.glob("test_*.py") if len(path.parts) > 2 else []
    named = re.compile(rf"\b{re.escape(module.name)}\b|from {re.escape(module.name)} import")
    assert (folder / f"test_{path.stem}.py").exists() or any(
        named.search(test.read_text()) for test in shared
    )
