"""Real and practice charters against what a careful human reads in them, field by field."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from shonod.ground.charter import read_charter

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "tests/data/charters"
HOMNA = ROOT / "shonod/catalogue/data/homna-doict.txt"
SCHEMA = json.loads((ROOT / "shonod/ground/charter/charter.schema.json").read_text())
EXPECTED: dict[str, Any] = json.loads(
    unicodedata.normalize("NFC", (PAGES / "expected.json").read_text())
)


def read(path: Path) -> dict[str, Any]:
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, name: str) -> dict[str, Any]:
    charter = read_charter(data, name=name).to_json()
    jsonschema.validate(charter, SCHEMA)
    return charter


def agree(expected: dict[str, Any], found: dict[str, Any]) -> None:
    """Every field is right; lines are those of another source."""
    wrong = [
        place
        for field in ("office", "vision", "mission", "sections", "grievance")
        for place in differences(expected[field], found[field], field)
        if ".lines[" not in place
    ]
    assert wrong == []
    count = expected.get("expectations_count", len(expected.get("expectations", ())))
    assert len(found["expectations"]) == count


def differences(expected: Any, found: Any, place: str = "") -> Iterator[str]:
    """Where `found` says something else; `kind` and `note` explain the expectation only."""
    if isinstance(expected, dict):
        skipped = {"kind", "note"} if "text" in expected else set()
        for key in expected.keys() - skipped:
            yield from differences(expected[key], found[key], f"{place}.{key}")
    elif isinstance(expected, list):
        if len(expected) != len(found):
            yield f"{place}: {len(expected)} expected, {len(found)} found"
        for number, (one, two) in enumerate(zip(expected, found, strict=False)):
            yield from differences(one, two, f"{place}[{number}]")
    elif expected != found:
        yield f"{place}: expected {expected!r}, found {found!r}"


@pytest.mark.parametrize("page", sorted(EXPECTED))
def test_a_practice_charter_reads_as_a_careful_human_reads_it(page: str) -> None:
    expected = EXPECTED[page]
    found = read(PAGES / page)
    for field in ("office", "vision", "mission", "sections", "grievance"):
        assert list(differences(expected[field], found[field], field)) == []
    assert len(found["expectations"]) == expected["expectations_count"]


def test_every_cell_of_homnas_charter_is_right() -> None:
    expected = json.loads((PAGES / "homna-expected.json").read_text())
    assert list(differences(expected, read(HOMNA))) == []


def test_every_repair_of_homnas_charter_is_said_with_its_line() -> None:
    said = {(entry["code"], entry["line"]) for entry in read(HOMNA)["diagnostics"]}
    assert said >= {
        ("email_mended", 22),
        ("officer_carried", 24),
        ("officer_carried", 25),
        ("row_joined", 34),
        ("repeat_dropped", 34),
        ("officer_merged", 39),
        ("row_joined", 46),
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_changes_nothing(encoding: str) -> None:
    data = HOMNA.read_text().encode(encoding)
    assert read_charter(data, name="h.txt").to_json() == read(HOMNA)


@pytest.mark.parametrize("breaks", ["\r\n", "\r"])
def test_the_line_ends_change_nothing(breaks: str) -> None:
    data = HOMNA.read_text().replace("\n", breaks).encode()
    assert read_charter(data, name="h.txt").to_json() == read(HOMNA)


HEAD = "সমবায় অফিস, নদীপাড়\nসিটিজেন চার্টার\n"
TABLE = "ক্রমিক নং\tসেবার নাম\tসেবার মূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা\n"


def services(text: str) -> list[dict[str, Any]]:
    charter = read_charter(text.encode(), name="x.txt").to_json()
    jsonschema.validate(charter, SCHEMA)
    return [service for section in charter["sections"] for service in section["services"]]


def test_columns_are_bound_by_their_header_words_in_any_order() -> None:
    found = services(HEAD + "সময়সীমা\tক্রঃ নং\tফি\tপ্রদেয় সেবা\n৩ দিন\t০১\t২০/-\tনিবন্ধন\n")
    assert found[0]["name"] == "নিবন্ধন"
    assert found[0]["number"] == 1
    assert found[0]["time_limit"]["max"] == {"value": 3, "unit": "day"}
    assert found[0]["fee"]["amounts_bdt"] == [20]


def test_a_merged_officer_cell_is_carried_down_and_ditto_is_filled() -> None:
    rows = "১\tক সেবা\tবিনামূল্যে\t৩ দিন\tঅফিস সহকারী\n২\tখ সেবা\tবিনামূল্যে\t৪ দিন\t-ঐ-\n৩\tগ সেবা\tবিনামূল্যে\t৫ দিন\n"
    found = services(HEAD + TABLE + rows)
    assert [service["officer"]["designation"] for service in found] == ["অফিস সহকারী"] * 3


def test_a_row_without_serial_but_with_its_own_limit_stands_alone() -> None:
    rows = "১\tক সেবা\tবিনামূল্যে\t৩ দিন\tসচিব\n\tখ সেবা\t২০ টাকা\t৪ দিন\tসচিব\n৩\tগ সেবা\tবিনামূল্যে\t৫ দিন\tসচিব\n"
    assert [service["number"] for service in services(HEAD + TABLE + rows)] == [1, None, 3]


def test_what_is_unclear_is_null_and_said() -> None:
    page = HEAD + TABLE + "১\tক সেবা\tসাধারণত কম\tসাধারণত দ্রুত\tসচিব\n"
    charter = read_charter(page.encode(), name="x.txt").to_json()
    limit = charter["sections"][0]["services"][0]["time_limit"]
    assert limit["max"] is None
    assert {entry["code"] for entry in charter["diagnostics"]} == {"time_unclear", "fee_unclear"}


def test_a_lost_section_digit_is_inferred_and_said() -> None:
    page = HEAD + ".১) নাগরিক সেবা\n" + TABLE + "১\tক সেবা\tবিনামূল্যে\t৩ দিন\tসচিব\n"
    charter = read_charter(page.encode(), name="x.txt").to_json()
    assert charter["sections"][0]["number"] == "2.1"
    assert "section_number_inferred" in {entry["code"] for entry in charter["diagnostics"]}


EXPECTATIONS = """৩. আপনার কাছে আমাদের প্রত্যাশা
ক্রমিক নং\tপ্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়
১\tস্বয়ংসম্পূর্ণ আবেদন জমা প্রদান
২\tসাক্ষাতের জন্য নির্ধারিত সময়ের পূর্বেই উপস্থিত থাকা
৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)
ক্রমিক নং\tকখন যোগাযোগ করবেন\tকার সঙ্গে যোগাযোগ করবেন\tযোগাযোগের ঠিকানা\tনিষ্পত্তির সময়সীমা
১\tদায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে\tঅভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)\tনাম ও পদবি: করিম উদ্দিন, উপপরিচালক, ফোন: 01700000009, ইমেইল: anik@example.org\t৩০ কার্যদিবস
২\tঅনিক নির্দিষ্ট সময়ে সমাধান দিতে না পারলে\tআপিল কর্মকর্তা\tফোন: ০১৭০০০০০০১০\t২০ কার্যদিবস
"""


def test_expectations_and_grievance_tiers_are_read() -> None:
    page = HEAD + TABLE + "১\tক সেবা\tবিনামূল্যে\t৩ দিন\tসচিব\n" + EXPECTATIONS
    charter = read_charter(page.encode(), name="x.txt").to_json()
    jsonschema.validate(charter, SCHEMA)
    assert charter["expectations"] == [
        "স্বয়ংসম্পূর্ণ আবেদন জমা প্রদান",
        unicodedata.normalize("NFC", "সাক্ষাতের জন্য নির্ধারিত সময়ের পূর্বেই উপস্থিত থাকা"),
    ]
    first, second = charter["grievance"]
    assert first["contact"]["emails"] == ["anik@example.org"]
    assert first["time_limit"]["max"] == {"value": 30, "unit": "working_day"}
    assert (second["tier"], second["contact"]["phones"]) == (2, ["+8801700000010"])
    assert len(charter["sections"]) == 1
