import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.cells import Line
from shonod.ground.charter.letters import clean_lines, is_bijoy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("প্রসত্মাব", "প্রস্তাব"),
        ("সংক্রামত্ম", "সংক্রান্ত"),
        ("আত্মকর্মসংস্থান", "আত্মকর্মসংস্থান"),
        ("প্রশিৰণ", "প্রশিক্ষণ"),
        ("কৰ্মকৰ্তা", "কর্মকর্তা"),
        ("প্রশিÿণ", "প্রশিক্ষণ"),
    ],
)
def test_letters_that_a_conversion_broke_are_put_right(written: str, meant: str) -> None:
    said: list[object] = []
    lines = clean_lines([Line(1, "এক"), Line(2, written)], lambda *entry: said.append(entry[3]))
    assert lines[1].text == normal(meant)
    assert said == ([] if written == meant else [2])


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("mwPe", True),
        ("bvg", True),
        ("mgq", True),
        ("cÖwk¶Y", True),
        ("1|", True),
        ("Registrar", False),
        ("Upazila Office, Dhaka", False),
        ("NID", False),
        ("anik@example.org", False),
        ("www.bcc.gov.bd", False),
        ("01700-000009", False),
        ("বিনামূল্যে", False),
    ],
)
def test_a_cell_is_told_from_bijoy_by_itself(piece: str, expected: bool) -> None:
    assert is_bijoy(piece) is expected


def test_a_page_mixes_unicode_bijoy_and_english_by_the_cell() -> None:
    line = Line(1, "সেবার নাম\t‡mevi g~j¨\tcÖwk¶Y Kg©KZ©v\tDistrict Office\tanik@example.org")
    cleaned = clean_lines([line], lambda *_: None)[0].text.split("\t")
    assert cleaned == [
        normal(text)
        for text in ("সেবার নাম", "সেবার মূল্য", "প্রশিক্ষণ কর্মকর্তা", "District Office", "anik@example.org")
    ]
