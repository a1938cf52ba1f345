import pytest

from shonod.ground.charter.cells import BREAK, Line
from shonod.ground.charter.markdown import unmarked


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("## ২.১) নাগরিক সেবা ##", "২.১) নাগরিক সেবা"),
        ("**ভিশন:**", "ভিশন:"),
        ("| ক<br>খ | গ |", f"| ক{BREAK}খ | গ |"),
        ("| [ফরম](https://example.org/f) |", "| ফরম |"),
        (r"| ক \| খ |", "| ক ¦ খ |"),
        ("৩ ** ৪", "৩ ** ৪"),
    ],
)
def test_marks_are_taken_off(written: str, meant: str) -> None:
    assert unmarked([Line(1, "# ক"), Line(2, written)])[1].text == meant


def test_a_text_without_marks_stays() -> None:
    lines = [Line(1, "ক __ খ"), Line(2, "#১২")]
    assert unmarked(lines) is lines
