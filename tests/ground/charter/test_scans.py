"""Tesseract is stood in for by a small program, so that the tests are the same everywhere."""

import sys
from pathlib import Path

import pytest
import typst

from shonod.ground.charter import Unreadable, read_charter, scans

PNG = typst.compile(b"#set page(width: 3cm, height: 3cm)", format="png")
SCAN = typst.compile(b"#rect(width: 3cm, height: 3cm, fill: black)")
TEXT = "সিটিজেন চার্টার\nক্রমিক নং   সেবার নাম   সময়সীমা\n১   সনদ   ৩ দিন\n"


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str, langs: str = "ben") -> None:
    program = folder / "tesseract"
    program.write_text(
        f"#!{sys.executable}\nimport os, signal, sys\n"
        f"if sys.argv[1:] == ['--list-langs']:\n    print('List:\\n{langs}')\n    sys.exit()\n"
        "given = sys.stdin.buffer.read()\n" + body
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


SAYS = f"assert os.environ['OMP_THREAD_LIMIT'] == '1'\nsys.stdout.buffer.write({TEXT!r}.encode())\n"


@pytest.mark.parametrize(("data", "line"), [(PNG, 3), (SCAN, 1)], ids=["photo", "scanned PDF"])
def test_a_picture_is_read_and_marked_as_a_draft(
    data: bytes, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, SAYS)
    charter = read_charter(data, name="x")
    assert [(entry.code, entry.level) for entry in charter.diagnostics] == [("draft", "warning")]
    assert charter.sections[0].services[0].name == "সনদ"
    assert charter.sections[0].services[0].lines == (line, line)


def test_a_page_is_given_as_a_grey_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = "kind, wide, high = given.split(None, 3)[:3]\nassert kind == b'P5' and len(given) > int(wide) * int(high)\n"
    install(tmp_path, monkeypatch, check + SAYS)
    assert read_charter(SCAN, name="x").sections


@pytest.mark.parametrize("langs", [None, "eng"])
def test_without_tesseract_in_bangla_a_picture_is_refused(
    langs: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if langs:
        install(tmp_path, monkeypatch, SAYS, langs)
    for data in (PNG, SCAN):
        with pytest.raises(Unreadable, match="install Tesseract"):
            read_charter(data, name="x")


def test_a_program_that_fails_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "sys.exit(3)\n")
    with pytest.raises(Unreadable, match="could not be read"):
        read_charter(PNG, name="x")


def test_a_program_that_hangs_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "signal.pause()\n")
    monkeypatch.setattr(scans, "SECONDS", 0.5)
    with pytest.raises(Unreadable, match="more than"):
        read_charter(PNG, name="x")
