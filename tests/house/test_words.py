"""Every word of the screen is in Bangla, and what is compiled is what was translated."""

import gettext
import io
import re
import subprocess
from pathlib import Path

import pytest

from tests.house.source import PACKAGE

BOOKS = sorted(PACKAGE.glob("*/locale/bn/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")
MARKED = re.compile(r"{%\s*(?:blocktranslate|translate)\b|\b(?:p|np?)?gettext(?:_lazy)?\(")


def compiled(po: Path) -> bytes:
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "-", po.name], cwd=po.parent, capture_output=True, check=True
    )
    return done.stdout


def messages(data: bytes) -> dict[str, str]:
    catalog = gettext.GNUTranslations(io.BytesIO(data))._catalog
    return {str(key): str(text) for key, text in catalog.items() if key}


@pytest.mark.parametrize("po", BOOKS, ids=lambda po: po.parts[-5])
def test_the_compiled_words_are_the_translated_ones(po: Path):
    assert messages(po.with_suffix(".mo").read_bytes()) == messages(compiled(po))


@pytest.mark.parametrize("po", BOOKS, ids=lambda po: po.parts[-5])
def test_nothing_is_untranslated_or_guessed(po: Path):
    done = subprocess.run(
        ["msgfmt", "--statistics", "-o", "/dev/null", po.name],
        cwd=po.parent,
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    assert re.fullmatch(r"\d+ translated messages?\.", done.stderr.strip())


@pytest.mark.parametrize("po", BOOKS, ids=lambda po: po.parts[-5])
def test_a_translation_keeps_the_placeholders_by_name(po: Path):
    for english, bangla in messages(compiled(po)).items():
        assert set(PLACEHOLDER.findall(english)) >= set(PLACEHOLDER.findall(bangla)), english
        assert not re.findall(r"%[sd]", english), "placeholders have names"


def test_one_english_line_has_one_bangla_whatever_the_room():
    """Django merges the books, so of two translations one room would show the other's."""
    said: dict[str, set[str]] = {}
    for po in BOOKS:
        for english, bangla in messages(compiled(po)).items():
            said.setdefault(english, set()).add(bangla)
    assert {english: sorted(lines) for english, lines in said.items() if len(lines) > 1} == {}


def source_files(room: Path) -> list[Path]:
    return [*room.rglob("*.py"), *room.rglob("*.html")]


@pytest.mark.parametrize(
    "room", sorted(p for p in PACKAGE.iterdir() if p.is_dir()), ids=lambda p: p.name
)
def test_a_room_that_speaks_has_its_words(room: Path):
    speaks = any(MARKED.search(p.read_text()) for p in source_files(room))
    assert not speaks or (room / "locale/bn/LC_MESSAGES/django.po").exists()


@pytest.mark.parametrize("po", BOOKS, ids=lambda po: po.parts[-5])
def test_every_marked_word_is_in_the_book(po: Path, tmp_path: Path):
    """Collecting the words again finds none that the book lacks."""
    room = po.parents[3]
    files = [str(p) for p in room.rglob("*.py")]
    subprocess.run(
        [
            "xgettext",
            "-L",
            "Python",
            "--from-code=UTF-8",
            "-o",
            str(tmp_path / "py.pot"),
            "--keyword=gettext_lazy",
            "--keyword=ngettext_lazy:1,2",
            "--keyword=pgettext:1c,2",
            "--keyword=pgettext_lazy:1c,2",
            "--keyword=gettext_noop",
            *files,
        ],
        check=True,
        capture_output=True,
    )
    pot = tmp_path / "py.pot"
    found = (
        set(re.findall(r'^msgid "(.+)"$', pot.read_text(), re.MULTILINE)) if pot.exists() else set()
    )
    for page in room.rglob("*.html"):
        found |= set(re.findall(r'{%\s*translate\s+"([^"]+)"', page.read_text()))
    known = {key.rpartition("\x04")[2] for key in messages(compiled(po))}
    known |= {re.sub(r"^\('(.*)', \d+\)$", r"\1", key) for key in known}
    others = {
        key.rpartition("\x04")[2]
        for other in BOOKS
        if other != po
        for key in messages(compiled(other))
    }
    assert not {word for word in found if word not in known | others and "\\" not in word}
