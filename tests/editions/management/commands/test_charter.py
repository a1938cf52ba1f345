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


def test_lint_says_a_line_a_finding_and_ends_well() -> None:
    lines = [line.split("\t") for line in printed("lint", str(HOMNA)).splitlines()]
    assert lines[0][0].startswith("# error: 1, warning: ")
    misspelt = next(line for line in lines[1:] if "অধিষাচন" in line[4])
    assert misspelt[:4] == ["warning", "spelling", "2.2.3, 2.2.4", "35, 36"]


def test_lint_speaks_bangla() -> None:
    assert "৪ নম্বর অংশ (অভিযোগ প্রতিকার ব্যবস্থাপনা) নেই।" in printed(
        "lint", str(HOMNA), "--language", "bn"
    )


def test_lint_as_json_holds_both_languages_and_the_line() -> None:
    found = json.loads(printed("lint", str(HOMNA), "--format", "json"))
    assert sum(found["counts"].values()) == len(found["findings"])
    spaced = next(each for each in found["findings"] if each["code"] == "email_spaced")
    assert (spaced["service"], spaced["line"]) == ("2.1.1", 22)
    assert spaced["bn"]["do"] == "ফাঁকটি মুছে দিন।"
    assert spaced["en"]["do"] == "Take the space out."


def test_lint_of_no_charter_ends_as_reading_does(tmp_path: Path) -> None:
    file = tmp_path / "essay.txt"
    file.write_text("an essay")
    with pytest.raises(CommandError, match="no charter") as raised:
        printed("lint", str(file))
    assert raised.value.returncode == 3
