"""`shonod charter read`: output, exit codes and reasons; no database is touched."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).parents[4]
HOMNA = ROOT / "shonod/catalogue/data/homna-doict.txt"


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("charter", *arguments, stdout=out)
    return out.getvalue()


def test_read_prints_the_charter_as_json() -> None:
    charter = json.loads(printed("read", str(HOMNA), "--format", "json"))
    assert [len(section["services"]) for section in charter["sections"]] == [3, 10]


def test_read_prints_a_table_with_a_line_for_each_service() -> None:
    lines = printed("read", str(HOMNA), "--format", "table").splitlines()
    assert sum(not line.startswith("#") for line in lines) == 13


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [(None, 2, "No such file"), (b"%PDF-1.7", 2, "PDF"), (b"an essay", 3, "no charter")],
)
def test_a_file_that_holds_no_charter_ends_with_its_code_and_reason(
    tmp_path: Path, data: bytes | None, code: int, reason: str
) -> None:
    file = tmp_path / "page.txt"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(CommandError, match=reason) as raised:
        printed("read", str(file))
    assert raised.value.returncode == code
