import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.source import lines_of


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
    lines = lines_of(f"এক\n{written}".encode(), "x.txt", lambda *entry: said.append(entry[3]))
    assert lines[1].text == normal(meant)
    assert said == ([] if written == meant else [2])
