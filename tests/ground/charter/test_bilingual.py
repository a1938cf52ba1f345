"""The English beside the Bangla: there and back, and remembered from one edition to the next."""

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from shonod.ground.charter import read_charter
from shonod.ground.charter.bilingual import (
    bangla_of,
    bilingual,
    english_in,
    keyed,
    keyless,
    mark_of,
    remembered,
)

DATA = Path(__file__).parents[3] / "shonod/catalogue/data"
PRACTICE = sorted((Path(__file__).parents[2] / "data/charters").glob("*.txt"))
ENGLISH = json.loads((DATA / "homna-doict.en.json").read_text())


def read(path: Path) -> dict[str, Any]:
    return read_charter(path.read_bytes(), name=path.name).to_json()


@pytest.mark.parametrize("path", [DATA / "homna-doict.txt", *PRACTICE], ids=lambda path: path.stem)
def test_the_document_comes_back_whole(path: Path) -> None:
    document, numbers = read(path), count()
    edited = keyed(bilingual(document, ENGLISH), lambda: f"{next(numbers):x}")
    assert bangla_of(edited) == document
    assert keyless(edited) == bilingual(document, ENGLISH)
    keys = [part["key"] for part in [*edited["sections"], *edited["sections"][0]["services"]]]
    assert len(set(keys)) == len(keys)


def test_each_text_has_its_english_at_its_own_place() -> None:
    service = bilingual(read(DATA / "homna-doict.txt"), ENGLISH)["sections"][0]["services"][0]
    assert service["name_en"] == ENGLISH["services"]["2.1.1"]["name"]
    assert [way["text_en"] for way in service["delivery"]][1] == "By telephone"
    assert service["fee"]["text_en"] == "Free of charge"
    assert service["officer"]["name_en"] == "Md. Shah Alam"


def test_what_was_said_in_english_before_is_remembered_for_the_same_text() -> None:
    document = read(DATA / "homna-doict.txt")
    before, after = bilingual(document, ENGLISH), bilingual(document, {})
    after["sections"][0]["services"][0]["fee"]["text"] = "২০ টাকা"
    after["mission_en"] = "Our own words"
    remembered(after, english_in(before))
    changed = after["sections"][0]["services"][0]
    assert changed["name_en"] == ENGLISH["services"]["2.1.1"]["name"]
    assert changed["fee"]["text_en"] == ""
    assert (after["vision_en"], after["mission_en"]) == (ENGLISH["vision"], "Our own words")
    remembered(changed, {})
    assert changed["fee"]["text_en"] == ""


def test_a_mark_changes_with_any_change_and_with_nothing_else() -> None:
    part = {"a": 1, "b": ["x"]}
    assert mark_of(part) == mark_of({"b": ["x"], "a": 1})
    assert mark_of(part) != mark_of({"a": 1, "b": ["y"]})
