"""The command line says in words what a new directory lacks."""

import sys
from typing import Any

import pytest
from django.db import OperationalError

import shonod.__main__ as command


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_argv: list[str]) -> Any:
        raise OperationalError("no such table: offices_office")

    monkeypatch.setattr(command, "execute_from_command_line", fall)


@pytest.mark.usefixtures("broken")
def test_a_database_without_tables_is_answered_with_what_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["shonod", "demo"])
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert "no such table" in str(ended.value)
    assert "shonod run" in str(ended.value)


@pytest.mark.usefixtures("broken")
def test_who_asks_for_the_traceback_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["shonod", "demo", "--traceback"])
    with pytest.raises(OperationalError):
        command.main()
