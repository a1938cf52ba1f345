"""What is loaded on first call: not before, once afterwards."""

import sys
from pathlib import Path

import pytest

from shonod.ground.later import on_first_call


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "a_heavy_one.py").write_text(
        "def doubled(number, *, and_then=0):\n    return 2 * number + and_then\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "a_heavy_one", raising=False)
    return "a_heavy_one"


def test_a_module_is_loaded_when_its_function_is_called_and_not_when_it_is_named(module):
    doubled = on_first_call(module, "doubled")
    assert module not in sys.modules
    assert doubled(3, and_then=1) == 7
    assert module in sys.modules
    assert doubled(4) == 8


def test_a_module_that_is_not_there_is_said_at_the_call():
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        on_first_call("no_such_module", "anything")()
