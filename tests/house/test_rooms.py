"""What import-linter can't see: names, strings that point, doors that are private."""

import ast

import pytest
from django.apps import apps
from django.db.models import ForeignObject

from tests.house.source import Module, contract, modules, rooms

# A drawer for anything. `services` is one as a floor; below a floor it is what citizens ask for.
DRAWERS = {"utils", "helpers", "common", "signals", "misc", "managers"}
PRIVATE = ("views", "forms", "api", "admin")
# They have no floors: the ground is plain Python, config is settings, ui knows no room.
WITHOUT_FLOORS = {"ground", "config", "ui"}
ORDER = list(reversed(contract("rooms")["layers"]))


def test_no_module_has_a_name_that_holds_anything():
    for module in modules():
        parts = module.name.split(".")
        assert not DRAWERS & set(parts), module.name
        assert "services" not in parts[:3], module.name


def test_every_room_has_its_place_in_the_order():
    assert rooms() == set(ORDER)


def test_every_room_has_its_floors_checked():
    checked = {name.removeprefix("shonod.") for name in contract("floors")["containers"]}
    assert checked == rooms() - WITHOUT_FLOORS


def test_every_room_says_in_a_sentence_what_it_is():
    silent = [
        m.name
        for m in modules()
        if m.name.count(".") == 1 and not ast.get_docstring(m.tree) and m.path.name == "__init__.py"
    ]
    assert not silent


def imports(module: Module) -> set[str]:
    """Full names of all modules and members that the module imports."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_nobody_comes_in_by_another_rooms_door(module: Module):
    private = {
        name
        for name in imports(module)
        if (parts := name.split("."))[0] == "shonod"
        and len(parts) > 2
        and parts[2] in PRIVATE
        and parts[1] not in (module.room, "ui")
    }
    assert not private


def foreign_keys() -> list[tuple[str, str, str]]:
    """(room of the model, the field, room it points to) for all models of ours."""
    ours = [m for m in apps.get_models() if m.__module__.startswith("shonod.")]
    return [
        (
            model.__module__.split(".")[1],
            f"{model.__name__}.{f.name}",
            f.related_model.__module__.split(".")[1],
        )
        for model in ours
        for f in model._meta.get_fields()
        if isinstance(f, ForeignObject) and f.related_model.__module__.startswith("shonod.")
    ]


def test_foreign_keys_point_down():
    upward = [fk for fk in foreign_keys() if ORDER.index(fk[0]) < ORDER.index(fk[2])]
    assert foreign_keys()
    assert not upward
