"""No input crashes or hangs the reader: it answers a valid charter or a typed refusal."""

import json
import random
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shonod.ground.charter import NoCharter, Unreadable, read_charter

ROOT = Path(__file__).parents[3]
HOMNA = (ROOT / "shonod/catalogue/data/homna-doict.txt").read_text()
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "shonod/ground/charter/charter.schema.json").read_text())
)
PIECES = (
    "ক্রমিক নং|সেবার নাম|সময়সীমা|সেবার মূল্য|দায়িত্বপ্রাপ্ত কর্মকর্তা|১|২।|৩ কার্যদিবস|বিনামূল্যে|২০/-|ঐ|"
    "২.১) নাগরিক সেবা|ভিশন:|(১)|সেবা প্রদানের|০১৭০০০০০০০১|a@b. com|শাখা:|৪. অভিযোগ প্রতিকার"
).split("|")


def answer(text: str) -> str:
    """'refused', or 'read' when the charter is one by the schema."""
    try:
        charter = read_charter(text.encode("utf-8", "replace"), name="x.txt")
    except (NoCharter, Unreadable):
        return "refused"
    SCHEMA.validate(charter.to_json())
    return "read"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_random_text_is_no_charter(text: str) -> None:
    assert answer(text) == "refused"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\t", "\n", "\n\n", " | ", " |\n", " "]), max_size=60))
def test_any_mix_of_a_charters_pieces_is_read_or_refused(pieces: list[str]) -> None:
    assert answer("".join(pieces)) in {"read", "refused"}


@pytest.mark.parametrize("end", range(0, len(HOMNA), 331))
def test_every_truncation_is_read_or_refused(end: int) -> None:
    assert answer(HOMNA[:end]) in {"read", "refused"}


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_page_with_mutated_lines_is_read_or_refused(rng: random.Random) -> None:
    lines = HOMNA.split("\n")
    for _ in range(rng.randint(1, 12)):
        place = rng.randrange(len(lines))
        lines[place] = rng.choice(
            (
                lines[place][::-1],
                lines[place].replace("\t", " | "),
                "",
                lines[rng.randrange(len(lines))],
            )
        )
    assert answer("\n".join(lines)) in {"read", "refused"}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((Unreadable, NoCharter)):
        read_charter(data, name="x.txt")


HEADER = "ক্রমিক নং\tসেবার নাম\tফি\tসময়\tকর্মকর্তা\n১\tক\t২০/-\t"


@pytest.mark.parametrize(
    "filling", ["1", "(1)(", "a.", "a@a.", "0-", "ক্", "১। ", "নাম: ", "ি", "সহকারী "]
)
def test_a_huge_cell_is_read_in_bounded_work(filling: str) -> None:
    assert answer(HEADER + filling * (300_000 // len(filling))) in {"read", "refused"}


@pytest.mark.parametrize(
    "line",
    ["১\n\n", "ক্রমিক নং\n", "সেবা প্রদানের\n", "৩ দিন |\n", "\t\tক\n", "প্রশাসন বিভাগঃ\n", "| | |\n"],
)
def test_thousands_of_equal_lines_are_read_in_bounded_work(line: str) -> None:
    assert answer("ক্রমিক নং\tসেবার নাম\tসময়\n১\tক\t৩ দিন\n" + line * 5_000) in {"read", "refused"}


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"x" * 5_000_001, "big.txt", "more than"),
        (b"1\n" * 70_000, "long.txt", "lines"),
        (b"%PDF-1.7", "a.txt", "PDF"),
        (b"<div>" * 5_000, "a.txt", "nested"),
        (b"\xff\xfeA", "odd.txt", "utf-16"),
        (b"\x80abc", "bytes.txt", "not utf-8"),
        (b"a\0b", "nul.txt", "binary"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    data: bytes, name: str, reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_charter(data, name=name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "হোম\nমেনু নির্বাচন করুন\nযোগাযোগ",
        "সিটিজেন চার্টার হলো নাগরিকদের প্রতি একটি অঙ্গীকার। সেবা প্রদানের সময়সীমা ৩ দিন হতে পারে।\n" * 40,
    ],
)
def test_a_page_without_a_table_of_services_is_no_charter(text: str) -> None:
    with pytest.raises(NoCharter):
        read_charter(text.encode(), name="x.txt")
