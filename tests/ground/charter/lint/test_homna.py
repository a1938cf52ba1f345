"""Homna's charter: every flaw that a careful officer found in it, each at its line; and the
practice charters, whose words are right."""

from pathlib import Path

import pytest

from shonod.ground.charter import read_charter
from shonod.ground.charter.lint import Finding, lint

ROOT = Path(__file__).parents[4]
HOMNA = ROOT / "shonod/catalogue/data/homna-doict.txt"
PRACTICE = sorted((ROOT / "tests/data/charters").glob("practice-*.txt"))


def findings(path: Path) -> list[Finding]:
    return lint(read_charter(path.read_bytes(), name=path.name).to_json())


def found(code: str) -> set[tuple[object, ...]]:
    """(line, the finding's text) of a rule in Homna's charter."""
    return {
        (each.place.line, next(iter(each.facts.values()), None))
        for each in findings(HOMNA)
        if each.code == code
    }


TWO_TIMES = "তাৎক্ষণিক/ ৩ কার্যদিবস (প্রয়োজ্য ক্ষেত্রে)"
FLAWS = [
    ("email_spaced", {(22, "shahalamictdivision@gmail. com")}),
    ("phone_repeated", {(39, "+8801308633566")}),
    ("officer_between_rows", {(39, None)}),
    ("row_cut", {(34, None), (46, None)}),
    ("cell_repeated", {(34, None)}),
    (
        "spelling",
        {
            *((line, "চাহিদ") for line in (24, 25, 47, 48, 49, 51, 52)),
            *((line, "প্রয়োজ্য") for line in (24, 25, 37, 48, 49, 51, 52)),
            *((line, "অধিষাচন") for line in (35, 36)),
            (52, "পেজ"),
            (47, "প্রতিনিধিত্বকরণ"),
            (24, "পন্য"),
            (35, "সচ্ছতা"),
            (51, "বাস্তবায়নে"),
            (51, "সেন্টারেগুলো"),
        },
    ),
    (
        "time_two_valued",
        {(22, "তাৎক্ষণিক/ ৩ কার্যদিবস"), *((n, TWO_TIMES) for n in (24, 25, 37, 48, 49, 51, 52))},
    ),
    (
        "time_on_demand",
        {
            *((line, "৭ কার্যদিবস/ চাহিদা অনুযায়ী") for line in (31, 32, 35, 47)),
            (36, "১৫ কার্যদিবস/ অটোমেশনের চাহিদা অনুযায়ী"),
        },
    ),
    (
        "fee_two_valued",
        {(n, "বিনামূল্যে / বিদ্যমান সরকারী নীতিমালা অনুযায়ী") for n in (49, 51, 52)},
    ),
    (
        "fee_policy_unnamed",
        {
            *((n, "বিদ্যমান সরকারী নীতিমালা অনুযায়ী") for n in (31, 32, 35, 36, 47)),
            *((n, "বিনামূল্যে / বিদ্যমান সরকারী নীতিমালা অনুযায়ী") for n in (49, 51, 52)),
        },
    ),
    ("internal_section_missing", {(None, None)}),
    ("expectations_missing", {(None, None)}),
    ("grievance_missing", {(None, None)}),
]


@pytest.mark.parametrize(("code", "flaws"), FLAWS, ids=[code for code, _ in FLAWS])
def test_every_flaw_of_homnas_charter_is_found_at_its_line(
    code: str, flaws: set[tuple[object, ...]]
) -> None:
    assert found(code) == flaws


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_no_right_word_of_a_practice_charter_is_called_wrong(path: Path) -> None:
    spelt = [each.facts["written"] for each in findings(path) if each.code.startswith("spelling")]
    # ন for ণ: understood by everybody, and said as an older spelling only.
    assert set(spelt) <= {"তাৎক্ষনিক"}
    assert not any(each.code == "spelling" for each in findings(path))


@pytest.mark.parametrize("path", [HOMNA, *PRACTICE], ids=lambda path: path.stem)
def test_everything_found_is_said_whole_in_both_languages(path: Path) -> None:
    for each in findings(path):
        for language in ("bn", "en"):
            words = each.said(language)
            assert all(words)
            assert "{" not in "".join(words)
