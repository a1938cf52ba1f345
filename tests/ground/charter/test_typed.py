"""Cells typed at the desk: what they count as follows from their words."""

from typing import Any

import pytest

from shonod.ground.charter.typed import (
    PERSON,
    clean,
    fee_of,
    limit_of,
    lines_in,
    no_service,
    no_tier,
    nobody,
    person_of,
    texts_of,
    ways_of,
)

EMPTY = no_service()


@pytest.mark.parametrize(
    ("text", "longest", "instant"),
    [
        ("৩ কার্যদিবস", {"value": 3, "unit": "working_day"}, False),
        ("তাৎক্ষণিক/ ৩ কার্যদিবস", {"value": 3, "unit": "working_day"}, True),
        ("  ৭   দিন ", {"value": 7, "unit": "day"}, False),
        ("যথাসম্ভব দ্রুত", None, False),
        ("", None, False),
    ],
)
def test_a_limit_is_read_as_a_file_is(text: str, longest: Any, instant: bool) -> None:
    limit = limit_of(text, " 3 days ", EMPTY["time_limit"])
    assert (limit["max"], limit["instant"]) == (longest, instant)
    assert limit["text_en"] == "3 days"


@pytest.mark.parametrize(
    ("text", "free", "amounts"),
    [
        ("বিনামূল্যে", True, []),
        ("২০ টাকা", False, [20]),
        ("১০০/- ও ৫০/-", False, [100, 50]),
        ("", False, []),
    ],
)
def test_a_fee_is_read_as_a_file_is(text: str, free: bool, amounts: list[int]) -> None:
    fee = fee_of(text, "", EMPTY["fee"])
    assert (fee["free"], fee["amounts_bdt"]) == (free, amounts)


def test_a_text_that_was_not_touched_keeps_its_reading() -> None:
    """A merged time-and-fee cell was read by its column; its words alone say less."""
    fee = {**EMPTY["fee"], "text": "পাঁচ দিন", "amounts_bdt": [5.0]}
    assert fee_of("পাঁচ  দিন", "five", fee) == {**fee, "text_en": "five"}
    way = {"channel": "post", "text": "যেমন আছে", "text_en": ""}
    assert ways_of("যেমন আছে\nটেলিফোনে", "", [way]) == [
        way,
        {"channel": "phone", "text": "টেলিফোনে", "text_en": ""},
    ]


def test_entries_stand_one_a_line_with_their_english_beside_them() -> None:
    assert texts_of("ছবি\n\n সনদ ", "Photo") == [
        {"text": "ছবি", "text_en": "Photo"},
        {"text": "সনদ", "text_en": ""},
    ]
    assert (lines_in(" a \r\n\r\nb"), clean(" a \n b\u00a0")) == (["a", "b"], "a b")


def person(**typed: str) -> dict[str, str]:
    return {**dict.fromkeys(PERSON, ""), **typed}


def test_a_person_out_of_typed_parts() -> None:
    typed = person(name="রহিমা খাতুন", designation="অফিসার", phones="০১৭১২-৩৪৫৬৭৮", emails="A@b.org")
    made = person_of({**typed, "name_en": "Rahima"}, nobody())
    assert made["phones"] == ["+8801712345678"]
    assert made["emails"] == ["a@b.org"]
    assert made["text"] == "রহিমা খাতুন, অফিসার, ০১৭১২-৩৪৫৬৭৮, a@b.org"
    assert made["name_en"] == "Rahima"


def test_a_person_who_was_not_touched_keeps_his_cell_as_written() -> None:
    before = {**nobody(), "text": "রহিমা খাতুন ফোনঃ ০১৭১২৩৪৫৬৭৮", "name": "রহিমা খাতুন"}
    before["phones"] = ["+8801712345678"]
    again = person_of(person(name="রহিমা খাতুন", phones="০১৭১২-৩৪৫৬৭৮"), before)
    assert again["text"] == before["text"]


def test_nothing_typed_is_nobody() -> None:
    assert person_of(person(), nobody())["text"] is None
    assert no_tier()["contact"] == nobody()
